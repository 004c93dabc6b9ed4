/**
 * Whether somebody who types it means this name: capitals, spaces around it and ways of writing
 * the same letters (Unicode NFKC) aside.
 */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

const plain = (text: string) => text.trim().normalize('NFKC').toLocaleLowerCase('en');
