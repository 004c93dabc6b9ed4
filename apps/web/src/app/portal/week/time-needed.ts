export const checkInMinutes = 1;

const spans = [
  [5, 'five-minutes'],
  [12, 'ten-minutes'],
  [24, 'twenty-minutes'],
  [35, 'half-an-hour'],
  [50, 'three-quarters'],
  [75, 'an-hour'],
] as const;

/** The time a few things take together, as a tired person would put it. */
export function timeNeeded(minutes: readonly number[]) {
  const sum = minutes.reduce((total, each) => total + each, 0);
  return spans.find(([longest]) => sum <= longest)?.[1] ?? 'an-evening';
}
