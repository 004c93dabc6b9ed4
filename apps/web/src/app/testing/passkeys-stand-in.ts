type Found = Record<string, unknown> | DOMException;

/** A browser that knows passkeys and answers with one, or refuses. Returns what it is asked. */
export function knowPasskeys(found: Found): unknown[] {
  const asked: unknown[] = [];
  const answer = ({ publicKey }: { publicKey: unknown }) => {
    asked.push(publicKey);
    return found instanceof DOMException
      ? Promise.reject(found)
      : Promise.resolve({ toJSON: () => found });
  };
  const asIs = (options: unknown) => options;
  const known = { parseRequestOptionsFromJSON: asIs, parseCreationOptionsFromJSON: asIs };
  vi.stubGlobal(
    'PublicKeyCredential',
    Object.assign(() => undefined, known),
  );
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: { get: answer, create: answer },
  });
  return asked;
}

export function forgetPasskeys(): void {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'credentials');
}
