import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';

const cells = (text: string) => csvRows(text).map((row) => row.cells);

describe('the rows of a table kept as text', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as German spreadsheets write',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted cells',
      '"a, b",c\n"say ""hm""", 2 ',
      [
        ['a, b', 'c'],
        ['say "hm"', '2'],
      ],
    ],
    [
      'a quote that is none',
      'a,b\n"x"y,2',
      [
        ['a', 'b'],
        ['"x"y', '2'],
      ],
    ],
    [
      'an empty last cell',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a mark of the encoding', '\uFEFFa,b', [['a', 'b']]],
    ['nothing', '\n \n', []],
  ])('with %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('are counted with the empty ones between them', () => {
    expect(csvRows('a,b\n\n1,2').map(({ line }) => line)).toEqual([1, 3]);
  });
});
