export interface EmbeddedPostgres {
  readonly port: number;
  /** Signs in as the owner of everything, to the database asked for. */
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

export interface Wanted {
  readonly dataDir: string;
  /** Settings such as `fsync=off`. */
  readonly flags?: readonly string[];
  /** Begins empty, and is deleted when it stops. */
  readonly fresh?: boolean;
  readonly database?: string;
  readonly password?: string;
  readonly onExit?: () => void;
}

export function start(wanted: Wanted): Promise<EmbeddedPostgres>;
