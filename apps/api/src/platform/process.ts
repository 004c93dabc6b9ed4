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

function sentenceFor(fault: unknown): string {
  if (fault instanceof ConfigProblem) return fault.message;
  const { code, port } = fault as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `Closeknit cannot start: port ${port} is taken. Set PORT to another one.`;
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return 'Closeknit cannot start: the database or the queue cannot be reached. Check DATABASE_URL and REDIS_URL.';
  }
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
