import { Injectable } from '@nestjs/common';
import type { UnsentKey } from '@closeknit/contracts/assignments';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { Safe } from '../../platform/encryption/safe.ts';

/**
 * What seals words in a browser until they can be sent. It is given to who wrote them and never
 * stored: without signing in as them, what waits there cannot be read.
 */
@Injectable()
export class UnsentKeyService {
  constructor(private readonly safe: Safe) {}

  async of({ id, practiceId }: PartnerActor): Promise<UnsentKey> {
    const key = await this.safe.drawKey(practiceId, `unsent:${id}`);
    return { key: key.toString('base64') };
  }
}
