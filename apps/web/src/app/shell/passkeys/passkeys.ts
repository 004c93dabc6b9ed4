import { inject, Service } from '@angular/core';
import { PasskeyOptions } from '@closeknit/contracts/sign-in';
import { Api } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';

/** What a browser brings back for the other side to check (WebAuthn JSON). */
export type PasskeyResponse = Record<string, unknown>;

/** The browser's own dialog about passkeys. What goes wrong in it is a refusal like any other. */
@Service()
export class Passkeys {
  private readonly api = inject(Api);

  /** Shows that one has a passkey; `path` is where the other side says what it wants signed. */
  async show(path: string): Promise<PasskeyResponse> {
    return this.ask(path, async (options) =>
      navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
          options as unknown as PublicKeyCredentialRequestOptionsJSON,
        ),
      }),
    );
  }

  async make(path: string): Promise<PasskeyResponse> {
    return this.ask(path, async (options) =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as unknown as PublicKeyCredentialCreationOptionsJSON,
        ),
      }),
    );
  }

  private async ask(
    path: string,
    inBrowser: (options: PasskeyResponse) => Promise<Credential | null>,
  ): Promise<PasskeyResponse> {
    if (!knowsPasskeys()) throw new Refused('passkey-unknown');
    const { options } = await this.api.send({ method: 'POST', path }, PasskeyOptions);
    const found = await inBrowser(options).catch((error: unknown) => {
      throw new Refused(reasonOf(error));
    });
    if (found === null) throw new Refused('passkey-cancelled');
    return (found as PublicKeyCredential).toJSON() as unknown as PasskeyResponse;
  }
}

function knowsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  );
}

// Browsers tell cancelling, waiting too long and having none apart from nobody: all are NotAllowed.
function reasonOf(error: unknown): string {
  const { name } = error as { name?: string };
  if (name === 'NotAllowedError' || name === 'AbortError') return 'passkey-cancelled';
  return name === 'InvalidStateError' ? 'passkey-already' : 'passkey-failed';
}
