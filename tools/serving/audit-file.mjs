import { createHash, verify } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const flaws = {
  changed: 'has been changed, or was written anew',
  missing: 'is missing',
  'out-of-order': 'stands in the wrong place',
  'cut-off': 'and what follows has been cut off',
};

const notOurs = {
  holds: false,
  sentence: 'This is not an audit log with its checkpoints, as Closeknit exports them.',
};

const isCheckpoint = (each) => each !== null && typeof each === 'object' && 'signature' in each;

/**
 * Whether an exported audit log is whole, and holds all that signed checkpoints kept elsewhere
 * say it held. Whoever can write the database can write a whole new chain; only a checkpoint
 * from before shows that.
 */
export async function verdictOn({ entries, checkpoint }, kept = []) {
  if (!Array.isArray(entries) || !kept.every(isCheckpoint)) return notOurs;
  const { checkpointText, verifyChain } = await import('@closeknit/domain/audit/chain');
  const isSigned = ({ practiceId, at, signature, seq, hash }) => {
    const text = Buffer.from(checkpointText(practiceId, at, { seq, hash }));
    // All must be signed by one key: that of the first checkpoint kept, if one was.
    const key = (kept[0] ?? checkpoint).publicKey;
    return verify(null, text, key, Buffer.from(signature, 'base64'));
  };
  const all = [checkpoint, ...kept].filter(Boolean);
  const unsigned = all.find((each) => !isSigned(each));
  if (unsigned) {
    const sentence = `The checkpoint at entry ${unsigned.seq} is not signed by the same key.`;
    return { holds: false, sentence };
  }
  const later = kept.find(
    ({ seq, at }) => checkpoint && seq > checkpoint.seq && at > checkpoint.at,
  );
  if (later) {
    const sentence = `This log was taken away at entry ${checkpoint.seq}, before the checkpoint at entry ${later.seq}. Take the log away again and compare that.`;
    return { holds: false, sentence };
  }
  const verdict = verifyChain(entries, sha256, all);
  if (!verdict.intact)
    return { holds: false, sentence: `Entry ${verdict.at} ${flaws[verdict.because]}.` };
  const { seq } = verdict.head;
  return { holds: true, sentence: `The log is whole: ${seq} entries, up to ${seq}.` };
}
