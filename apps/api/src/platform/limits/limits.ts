export interface Limit {
  readonly name: string;
  /** How often within so many seconds. */
  readonly times: number;
  readonly seconds: number;
  /**
   * How many are counted in this process before the store hears of them. Where it is more than
   * one, nobody waits for the store, and each process may let so many more pass.
   */
  readonly step: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How much may be asked. Pages need a few dozen a minute; doors that anybody may try are tight. */
export const limits = {
  /** Everything from one network; an office shares it. */
  network: { name: 'network', times: 1200, seconds: MINUTE, step: 60 },
  account: { name: 'account', times: 600, seconds: MINUTE, step: 30 },
  practice: { name: 'practice', times: 6000, seconds: MINUTE, step: 300 },
  /** What can be written without being signed in: passwords, codes, links. */
  door: { name: 'door', times: 100, seconds: 10 * MINUTE, step: 1 },
  /** Changes to one's own account, where a password or code is tried. */
  secrets: { name: 'secrets', times: 60, seconds: 10 * MINUTE, step: 1 },
  /** Mails that anybody can have sent to an address. */
  mailbox: { name: 'mailbox', times: 8, seconds: HOUR, step: 1 },
} as const satisfies Record<string, Limit>;
