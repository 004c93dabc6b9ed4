/** Hands a file that was made here to the browser, to be kept where its reader wants it. */
export function saveFile(name: string, texts: readonly string[], type: string): void {
  const address = URL.createObjectURL(new Blob([...texts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
