/** Where words that could not be sent yet wait in the browser, sealed. */
export const unsentDatabase = 'closeknit-unsent';

/** Takes them out of the browser. It needs no answer, and works on the way off the page. */
export function forgetUnsent(page: Window | null): void {
  if (page && 'indexedDB' in page) page.indexedDB.deleteDatabase(unsentDatabase);
}
