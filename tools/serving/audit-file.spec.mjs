import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, checkpointText, linkText } from '@closeknit/domain/audit/chain';
import { verdictOn } from './audit-file.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
const at = '2026-11-24T09:00:00.000Z';

function aLog(count) {
  let head = CHAIN_START;
  return Array.from({ length: count }, () => {
    const entry = {
      ...{ practiceId: 'p', at, actorKind: 'member', actorId: 'a', role: 'owner' },
      ...{ action: 'trends:read', subjects: [], coupleId: null, partnerId: null, glassId: null },
    };
    head = { seq: head.seq + 1, hash: sha256(linkText(head, entry)) };
    return { ...entry, ...head };
  });
}

function checkpointOf(entries, key = privateKey, takenAt = at) {
  const { seq, hash } = entries.at(-1);
  const text = Buffer.from(checkpointText('p', takenAt, { seq, hash }));
  const signature = sign(null, text, key).toString('base64');
  return { practiceId: 'p', seq, hash, at: takenAt, signature, publicKey: pem };
}

describe('an exported audit log', () => {
  const entries = aLog(5);
  const checkpoint = checkpointOf(entries);

  it('is whole as it was exported', async () => {
    const { holds, sentence } = await verdictOn({ entries, checkpoint }, [checkpoint]);

    expect([holds, sentence]).toEqual([true, 'The log is whole: 5 entries, up to 5.']);
  });

  it('is found changed', async () => {
    const flipped = entries.with(2, { ...entries[2], role: 'assistant' });

    const { holds, sentence } = await verdictOn({ entries: flipped, checkpoint });

    expect([holds, sentence]).toEqual([false, 'Entry 3 has been changed, or was written anew.']);
  });

  it('is found cut off beside a checkpoint kept from before', async () => {
    const short = entries.slice(0, 3);
    const file = { entries: short, checkpoint: checkpointOf(short) };

    expect((await verdictOn(file)).holds).toBe(true);
    expect(await verdictOn(file, [checkpoint])).toMatchObject({ holds: false });
  });

  it('is not called cut off beside a checkpoint that was taken later', async () => {
    const short = entries.slice(0, 3);
    const later = checkpointOf(entries, privateKey, '2026-11-24T09:05:00.000Z');

    const file = { entries: short, checkpoint: checkpointOf(short) };

    expect((await verdictOn(file, [later])).sentence).toBe(
      'This log was taken away at entry 3, before the checkpoint at entry 5. Take the log away again and compare that.',
    );
  });

  it('says so when it is something else', async () => {
    expect((await verdictOn({ couples: [] })).sentence).toContain('not an audit log');
    expect((await verdictOn({ entries, checkpoint }, [{}])).sentence).toContain('not an audit log');
  });

  it('does not believe a checkpoint of another key', async () => {
    const forged = checkpointOf(entries, generateKeyPairSync('ed25519').privateKey);

    expect((await verdictOn({ entries, checkpoint: forged }, [checkpoint])).sentence).toContain(
      'not signed',
    );
  });
});
