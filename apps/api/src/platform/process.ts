import { ConfigProblem } from './config.ts';

const LAST_MOMENT = 10_000;

/** A stop that hangs is ended by force; what was under way is taken up again from its row. */
export function endAtOnceWhenAsked(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), LAST_MOMENT).unref());
  }
}

/** Starts, or says in one sentence why not. */
export async function orSaySo(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (fault) {
    console.error(sentenceFor(fault));
    process.exit(1);
  }
}

const unreachable =
  'the database or the queue cannot be reached. Check DATABASE_URL, DATABASE_OWNER_URL and REDIS_URL';
const full = 'the disk is full. Free some space and try again';

/** By the code of the machine, or of PostgreSQL. */
const reasons: Record<string, string> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOSPC: full,
  EDQUOT: full,
  '53100': full,
  '28P01': 'the database does not take this user or password. Check DATABASE_URL',
  '28000': 'the database does not take this user or password. Check DATABASE_URL',
  '3D000': 'there is no database of this name. Check DATABASE_URL',
};

/** The sentence that says what stands in the way, or the whole fault when nobody foresaw it. */
export function sentenceFor(fault: unknown): string {
  if (fault instanceof ConfigProblem) return fault.message;
  const { code = '', port } = fault as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `Closeknit cannot start: port ${port} is taken. Set PORT to another one.`;
  }
  const reason = reasons[code];
  if (reason) return `Closeknit cannot start: ${reason}.`;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
