/** Where words that could not be sent yet wait in the browser, sealed. */
export const unsentDatabase = 'closeknit-unsent';

let emptied = 0;

/** How often the browser was emptied: what was on its way in before does not arrive afterwards. */
export const timesEmptied = (): number => emptied;

/** Takes them out of the browser. It needs no answer, and works on the way off the page. */
export function forgetUnsent(page: Window | null): void {
  emptied += 1;
  if (page && 'indexedDB' in page) page.indexedDB.deleteDatabase(unsentDatabase);
}
