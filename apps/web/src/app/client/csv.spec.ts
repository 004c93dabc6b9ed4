import { csvOf } from './csv.ts';

describe('rows as a file for a spreadsheet', () => {
  it.each([
    ['numbers and what is missing', [1, null, -2.5], '1,,-2.5'],
    ['a comma and a quote', ['Ana, "Bee"', 'x'], '"Ana, ""Bee""",x'],
    ['a line within a cell', ['a\nb'], '"a\nb"'],
    ['what looks like a formula', ['=1+1', '@x', '-y'], "'=1+1,'@x,'-y"],
  ])('write %s', (_, row, line) => {
    expect(csvOf([row])).toBe(`\uFEFF${line}\r\n`);
  });
});
