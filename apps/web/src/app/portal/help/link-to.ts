/** Where a press on a contact leads: a number is called, a page is opened; anything else is only read. */
export function linkTo(contact: string): string | undefined {
  const text = contact.trim();
  if (/^\+?[\d\s()/-]{2,20}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  if (/^(https:\/\/)?([a-z0-9-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text)) {
    return text.startsWith('https://') ? text : `https://${text}`;
  }
  return undefined;
}
