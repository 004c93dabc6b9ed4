const patience = 3000;

/**
 * Whether Shift was just pressed for the third time in a row. Shift held for a capital letter
 * does not count, and three seconds of quiet begin the count again.
 */
export function threeShifts(): (event: KeyboardEvent) => boolean {
  let presses = 0;
  let lastAt = 0;
  let alone = false;

  return (event) => {
    if (event.key !== 'Shift') {
      presses = 0;
      alone = false;
      return false;
    }
    if (event.type === 'keydown') {
      alone ||= !event.repeat;
      return false;
    }
    if (!alone) return false;
    presses = event.timeStamp - lastAt > patience ? 1 : presses + 1;
    lastAt = event.timeStamp;
    alone = false;
    return presses === 3;
  };
}
