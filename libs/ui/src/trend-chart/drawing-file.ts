// What a style sheet says of a drawing, and what it says nothing of once it stands alone.
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

/** One sign of a drawing, and what it stands for. */
export interface LegendEntry {
  readonly sign: SVGSVGElement;
  readonly text: string;
}

// Of the line beneath a drawing, in its own units; a letter is about as wide as this.
const LEGEND = { row: 22, before: 12, beside: 8, between: 24, letter: 6.5, size: 12 };

// Around a drawing that stands alone, in its own units.
const MARGIN = 16;

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing as a file of its own, on white paper whatever the page looks like by night, with what its
 * signs stand for beneath it.
 */
export function svgFileOf(
  drawing: SVGSVGElement,
  title: string,
  legend: readonly LegendEntry[] = [],
): string {
  const copy = copyOf(drawing);
  if (legend.length > 0) tellBeneath(copy, legend);
  for (const passing of copy.querySelectorAll('.read')) passing.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) withoutPage(each);
  copy.prepend(titled(title), paper(withMargin(copy)));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as dots, three for each pixel of the page, so that it is sharp in print. */
export async function pngFileOf(svg: string): Promise<Blob> {
  const picture = new Image();
  // The page may load pictures from data, and from nowhere else.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 3;
  canvas.height = picture.naturalHeight * 3;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((dots) => {
      if (dots) resolve(dots);
      else reject(new Error('The picture could not be made'));
    }, 'image/png'),
  );
}

function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  onPaper(drawing, () => copyLook(drawing, copy));
  return copy;
}

/** Entry after entry, in rows as wide as the drawing, which grows by them. */
function tellBeneath(copy: SVGSVGElement, legend: readonly LegendEntry[]): void {
  const [width, height] = ['width', 'height'].map((name) => Number(copy.getAttribute(name)));
  const { row, before, beside, between, letter, size } = LEGEND;
  let [x, y] = [0, height! + before];
  for (const { sign, text } of legend) {
    const mark = copyOf(sign);
    const markWidth = Number(mark.getAttribute('width'));
    const whole = markWidth + beside + text.length * letter;
    if (x > 0 && x + whole > width!) [x, y] = [0, y + row];
    mark.setAttribute('x', String(x));
    mark.setAttribute('y', String(y));
    const words = document.createElementNS(SVG, 'text');
    words.setAttribute('x', String(x + markWidth + beside));
    words.setAttribute('y', String(y + 10));
    words.setAttribute('font-size', `${size}px`);
    words.setAttribute('font-family', 'sans-serif');
    words.setAttribute('fill', '#3d464a');
    words.textContent = text;
    copy.append(mark, words);
    x += whole + between;
  }
  copy.setAttribute('height', String(y + row));
}

function onPaper(drawing: SVGSVGElement, look: () => void): void {
  const before = drawing.style.colorScheme;
  drawing.style.colorScheme = 'light';
  look();
  drawing.style.colorScheme = before;
}

function copyLook(from: Element, to: Element): void {
  const look = getComputedStyle(from);
  for (const name of LOOK) {
    const value = look.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  [...from.children].forEach((child, at) => {
    const twin = to.children[at];
    if (twin) copyLook(child, twin);
  });
}

/** Takes off what only means something on the page it comes from. */
function withoutPage(element: Element): void {
  for (const { name } of [...element.attributes])
    if (/^(_ng|ng-|ck|class$|style$|aria-)/i.test(name)) element.removeAttribute(name);
}

function titled(text: string): Element {
  const title = document.createElementNS(SVG, 'title');
  title.textContent = text;
  return title;
}

/** Words begin at the very edge of a drawing, which is the edge of the paper now. */
function withMargin(copy: SVGSVGElement): Sheet {
  const [width = 0, height = 0] = ['width', 'height'].map((name) =>
    Number(copy.getAttribute(name)),
  );
  const sheet = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${sheet.width} ${sheet.height}`);
  copy.setAttribute('width', String(sheet.width));
  copy.setAttribute('height', String(sheet.height));
  return sheet;
}

function paper({ width, height }: Sheet): Element {
  const sheet = document.createElementNS(SVG, 'rect');
  sheet.setAttribute('x', String(-MARGIN));
  sheet.setAttribute('y', String(-MARGIN));
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height));
  sheet.setAttribute('fill', '#ffffff');
  return sheet;
}
