const cipher = 'AES-GCM';

export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

export interface Key {
  readonly words: CryptoKey;
  readonly secret: string;
}

export async function keyFrom(secret: string): Promise<Key> {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  return { words: await crypto.subtle.importKey('raw', bytes, cipher, false, uses), secret };
}

export async function seal({ words }: Key, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { nonce, sealed: await crypto.subtle.encrypt({ name: cipher, iv: nonce }, words, plain) };
}

/** Undefined for what another key has sealed. */
export async function unsealed({ words }: Key, { nonce, sealed }: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({ name: cipher, iv: nonce }, words, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch (refusal) {
    if (refusal instanceof Error && refusal.name === 'OperationError') return undefined;
    throw refusal;
  }
}

/** A name that says nothing of what it stands for, nor can be guessed without the key. */
export async function blindName({ secret }: Key, of: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${secret} ${of}`));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
