const SHOWN = 12;

/** Counts what was tried and what was found, and remembers the first findings in words. */
export class Tally {
  tried = 0;
  found = 0;
  words = [];

  constructor(name) {
    this.name = name;
  }

  /** One try; `finding` is said when it did not go as it must. */
  expect(isRight, finding) {
    this.tried += 1;
    if (isRight) return;
    this.found += 1;
    if (this.words.length < SHOWN) this.words.push(finding);
  }

  /** The row of something that must never be found. */
  get none() {
    return this.row(this.found === 0 && this.tried > 0, '0');
  }

  /** The row of a control: with the guard away it must be found, or the search finds nothing. */
  get some() {
    return { ...this.row(this.found > 0, '> 0'), words: ['Nothing was found without the guard.'] };
  }

  row(holds, reach) {
    const ratio = `${(this.found / Math.max(1, this.tried)).toFixed(2)}x`;
    const cells = [this.name, this.found, this.tried, ratio, reach, holds ? 'holds' : 'short'];
    return { holds, row: cells.join('\t'), words: this.words };
  }
}
