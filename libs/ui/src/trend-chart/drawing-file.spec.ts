import { svgFileOf } from './drawing-file.ts';

function aDrawing(): SVGSVGElement {
  document.body.innerHTML = `<style>.line { stroke: rgb(1, 2, 3); }</style>
    <svg width="40" height="20" aria-hidden="true" class="page">
      <path class="line first" _ngcontent-a="" d="M0 0H40" />
      <path class="read" d="M5 0V20" />
      <text ckName="">Ana &amp; Ben</text>
    </svg>`;
  return document.body.querySelector('svg')!;
}

const drawn = (file: string) => new DOMParser().parseFromString(file, 'image/svg+xml');

describe('a drawing as a file', () => {
  it('keeps its look without the page it comes from', () => {
    const file = svgFileOf(aDrawing(), 'Closeness');

    expect(drawn(file).querySelector('path')?.getAttribute('stroke')).toBe('rgb(1, 2, 3)');
    expect(file).not.toMatch(/class=|_ng|aria-|ckName|style=/);
  });

  it('is well-formed, stands on white with a margin, and says what it shows', () => {
    const { documentElement: file } = drawn(svgFileOf(aDrawing(), 'Closeness < & >'));

    expect(file.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(file.children[0]?.textContent).toBe('Closeness < & >');
    expect(file.children[1]?.getAttribute('fill')).toBe('#ffffff');
    expect(file.getAttribute('width')).toBe('72');
    expect(file.getAttribute('viewBox')).toBe('-16 -16 72 52');
    expect(file.children[1]?.getAttribute('x')).toBe('-16');
  });

  it('tells beneath it what its signs stand for, in as many rows as that takes', () => {
    const sign = aDrawing().cloneNode(true) as SVGSVGElement;
    sign.setAttribute('width', '12');
    const legend = [
      { sign, text: 'Ana' },
      { sign, text: 'Ben' },
    ];

    const { documentElement: file } = drawn(svgFileOf(aDrawing(), 'Closeness', legend));

    const told = [...file.querySelectorAll(':scope > text')].slice(1);
    expect(told.map(({ textContent }) => textContent)).toEqual(['Ana', 'Ben']);
    expect(told.map((each) => each.getAttribute('y'))).toEqual(['42', '64']);
    expect([file.getAttribute('height'), file.getAttribute('viewBox')]).toEqual([
      '108',
      '-16 -16 72 108',
    ]);
  });

  it('shows nothing of where somebody was reading', () => {
    expect(drawn(svgFileOf(aDrawing(), '')).querySelectorAll('path')).toHaveLength(1);
  });

  it('leaves the page as it was', () => {
    const drawing = aDrawing();
    svgFileOf(drawing, '');

    expect(drawing.style.colorScheme).toBe('');
    expect(drawing.querySelectorAll('.read')).toHaveLength(1);
  });
});
