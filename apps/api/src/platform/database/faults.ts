interface DriverFault {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: DriverFault;
}

function driverFault(thrown: unknown): DriverFault {
  const fault = (thrown ?? {}) as DriverFault;
  return fault.driverError ?? fault;
}

/** Whether a statement was refused by the named exclusion, unique or check constraint. */
export function violates(thrown: unknown, ...constraints: readonly string[]): boolean {
  const { code, constraint } = driverFault(thrown);
  const refusing = ['23P01', '23505', '23514'];
  return refusing.includes(code ?? '') && constraints.includes(constraint ?? '');
}

/** Whether a row was not let go of because another refers to it. */
export function stillNeeded(thrown: unknown): boolean {
  return driverFault(thrown).code === '23503';
}

/** Whether the database could not be reached, is starting or stopping, or has no room left. */
export function isDatabaseAway(thrown: unknown): boolean {
  const { code } = driverFault(thrown);
  const away = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', '57P01', '57P02', '57P03'];
  if (code && (away.includes(code) || code.startsWith('08') || code.startsWith('53'))) return true;
  const message = thrown instanceof Error ? thrown.message : '';
  return /connection terminated|timeout exceeded when trying to connect/i.test(message);
}
