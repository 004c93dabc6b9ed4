import type { Ended } from './claims.ts';

// A mail whose worker dies before this is written down may be sent twice: keep it short.
const MOMENT = 25;

/**
 * Gathers how the jobs of one transaction ended, and writes down together what comes
 * within a moment, or at once when the last has come.
 */
export class Settling {
  private gathered: Ended[] = [];
  private written: Promise<void> | undefined;
  private writeNow: () => void = () => undefined;

  constructor(
    private missing: number,
    private readonly write: (ended: readonly Ended[]) => Promise<void>,
  ) {}

  /** Resolves when it has been written. */
  add(ended: Ended): Promise<void> {
    this.gathered.push(ended);
    this.missing -= 1;
    const written = (this.written ??= this.writeSoon());
    if (this.missing === 0) this.writeNow();
    return written;
  }

  private async writeSoon(): Promise<void> {
    await new Promise<void>((goOn) => {
      this.writeNow = goOn;
      setTimeout(goOn, MOMENT);
    });
    const { gathered } = this;
    this.gathered = [];
    this.written = undefined;
    await this.write(gathered);
  }
}
