/** Something the reader can mend; its message is the one sentence that says what and how. */
export class Trouble extends Error {}

const inTheWay = (error) =>
  `${error.path ?? 'A file'} is a file where a folder is needed; move it away and try again.`;

const sentences = {
  ENOSPC: () => 'The disk is full; free some space and try again.',
  EDQUOT: () => 'The disk quota is used up; free some space and try again.',
  EROFS: (error) => `${error.path ?? 'The project folder'} is on a read-only disk.`,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  EACCES: (error) => `This user may not use ${error.path ?? 'a needed file'}.`,
  EPERM: (error) => `This user may not change ${error.path ?? 'a needed file'}.`,
};

/** The sentence for a known trouble, or the whole fault when it is one nobody foresaw. */
export function sentenceFor(error) {
  if (error instanceof Trouble) return error.message;

  return sentences[error?.code]?.(error) ?? String(error?.stack ?? error);
}

/** What a program of the API said last about why it does not start, if it said so in a sentence. */
export const sentenceIn = (output) => output.match(/^Closeknit cannot start: .+$/gm)?.at(-1);

export function endWith(error) {
  process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
}
