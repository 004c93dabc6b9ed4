/** Hands a file that was made or fetched here to the browser, to be kept where its reader wants it. */
export function saveFile(name: string, parts: readonly (string | Blob)[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
