/**
 * Lays a page out as on paper for as long as `measure` takes. A browser tells that it is about to print
 * while the page still looks as on a screen, and when it looks as on paper it is too late to change it.
 */
export function asOnPaper<T>(document: Document, measure: () => T): T {
  const medias = [...document.styleSheets].flatMap((sheet) => printMedias(sheet));
  try {
    for (const media of medias) media.mediaText = 'all';
    return measure();
  } finally {
    for (const media of medias) media.mediaText = 'print';
  }
}

function printMedias(sheet: CSSStyleSheet): MediaList[] {
  return [...sheet.cssRules]
    .flatMap((rule) => ('media' in rule ? [rule.media as MediaList] : []))
    .filter(({ mediaText }) => mediaText === 'print');
}
