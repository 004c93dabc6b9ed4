/**
 * The address of a request, as it can be decoded. One that cannot is taken letter by letter: it then
 * names nothing, and is answered like any other address that does.
 */
export function legibleUrl({ url = '/' }: { readonly url?: string | undefined }): string {
  const path = url.split('?', 1)[0] ?? '';
  return isLegible(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length);
}

function isLegible(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (refusal) {
    if (refusal instanceof URIError) return false;
    throw refusal;
  }
}
