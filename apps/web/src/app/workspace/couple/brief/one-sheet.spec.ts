import { asOnPaper } from './as-on-paper.ts';
import { PRINTS, printFor, sheetOf } from './one-sheet.ts';

describe('the print of a sheet', () => {
  it('is as large as there is room for', () => {
    expect(printFor(() => true)).toBe(8.5);
    expect(printFor((points) => points <= 7)).toBe(7);
  });

  it('is easier to read than the smallest where there is too much for any', () => {
    expect(printFor(() => false)).toBeGreaterThan(Math.min(...PRINTS));
  });

  it('counts on the sheet of where one prints, and on the lower one where that is not known', () => {
    const [letter, a4] = [sheetOf(['en-US', 'de-DE']), sheetOf(['de-AT', 'en-US'])];
    expect(a4).toBeGreaterThan(letter);
    expect([sheetOf([]), sheetOf(['en'])]).toEqual([letter, letter]);
  });
});

describe('a page laid out as on paper', () => {
  const style = document.createElement('style');
  const display = (): string => getComputedStyle(document.body).outlineStyle;

  beforeEach(() => {
    style.textContent = '@media print { body { outline-style: dotted; } }';
    document.head.append(style);
  });
  afterEach(() => style.remove());

  it('follows the rules of paper for as long as it is measured', () => {
    expect(display()).not.toBe('dotted');
    expect(asOnPaper(document, display)).toBe('dotted');
    expect(display()).not.toBe('dotted');
  });

  it('is a page of the screen again when measuring fails', () => {
    const failing = (): never => {
      throw new Error('no');
    };
    expect(() => asOnPaper(document, failing)).toThrow('no');
    expect(display()).not.toBe('dotted');
  });
});
