export interface TiedProgram {
  readonly hasEnded: () => boolean;
  /** Settles with the exit code when the program ends, for whatever reason. */
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export interface TiedOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** A file descriptor that takes what the program writes. */
  readonly out?: number | 'ignore' | 'inherit';
  /** Milliseconds between asking and making. */
  readonly patience?: number;
}

export function startTied(command: readonly string[], options?: TiedOptions): TiedProgram;
