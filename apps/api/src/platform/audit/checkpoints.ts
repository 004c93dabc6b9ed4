import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ChainHead, checkpointText } from '@closeknit/domain/audit/chain';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';

/** The end of a chain at a moment, signed: whoever keeps it can show what is missing later. */
export interface Checkpoint extends ChainHead {
  readonly practiceId: string;
  readonly at: string;
  /** Ed25519 over `checkpointText`, in base64. */
  readonly signature: string;
  /** The key to check it with, in PEM. The same for all practices of an installation. */
  readonly publicKey: string;
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs the end of a chain with a key that is derived from LINK_SECRET. */
@Injectable()
export class Checkpoints {
  private readonly key: KeyObject;
  private readonly publicKey: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    const seed = hkdfSync('sha256', config.linkSecret, '', 'closeknit audit checkpoint', 32);
    const key = Buffer.concat([PKCS8, Buffer.from(seed)]);
    this.key = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.key).export({ format: 'pem', type: 'spki' }).toString();
  }

  sign(practiceId: string, { seq, hash }: ChainHead): Checkpoint {
    const at = this.clock.instant().toISOString();
    const text = Buffer.from(checkpointText(practiceId, at, { seq, hash }));
    const signature = sign(null, text, this.key).toString('base64');
    return { practiceId, seq, hash, at, signature, publicKey: this.publicKey };
  }
}
