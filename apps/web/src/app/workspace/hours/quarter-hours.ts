/** The quarters of a day, `00:00` to `24:00`, and any other time that is already in use. */
export function quarterHours(inUse: readonly string[]): string[] {
  const quarters = Array.from({ length: 97 }, (_, at) => wallTime(at * 15));
  return [...new Set([...quarters, ...inUse])].sort();
}

function wallTime(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
