import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { codeOf, stepAt } from '../platform/second-factor/totp.ts';

/** An authenticator app that was given this secret: the code of an instant (epoch milliseconds). */
export function appCode(secret: string, now: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return codeOf(Buffer.from(bytes), stepAt(now));
}

interface Options {
  readonly challenge: string;
}

interface Ceremony {
  readonly options: Options;
}

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();

/** A passkey in software: makes a real attestation and real assertions (WebAuthn, ES256). */
export class SoftPasskey {
  readonly id = randomBytes(16);
  origin = 'http://localhost:3000';
  domain = 'localhost';
  /** User present, user verified. */
  flags = 0x05;
  private counter = 0;
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
  }

  /** What the browser brings back from `navigator.credentials.create`. */
  created({ options }: Ceremony) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.coseKey()]);
    const authData = Buffer.concat([this.authenticatorData(this.flags | 0x40), attested]);
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), byteString(authData)],
    ]);
    return this.credential({
      clientDataJSON: base64url(this.clientData('webauthn.create', options)),
      attestationObject: base64url(attestationObject),
      transports: ['internal'],
    });
  }

  /** What the browser brings back from `navigator.credentials.get`. */
  shown({ options }: Ceremony) {
    this.counter += 1;
    const authenticatorData = this.authenticatorData(this.flags);
    const clientData = this.clientData('webauthn.get', options);
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    return this.credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(sign('sha256', signed, this.privateKey)),
    });
  }

  private credential(response: object) {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, { challenge }: Options): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }),
    );
  }

  private authenticatorData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(this.domain), Buffer.from([flags]), counter]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    return map([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), byteString(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), byteString(Buffer.from(y, 'base64url'))],
    ]);
  }
}

// The little of CBOR (RFC 8949) that an attestation is made of.
const map = (pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([Buffer.from([0xa0 | pairs.length]), ...pairs.flat()]);
const text = (content: string) =>
  Buffer.concat([Buffer.from([0x60 | content.length]), Buffer.from(content)]);

function byteString(bytes: Buffer): Buffer {
  const head =
    bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from(head), bytes]);
}
