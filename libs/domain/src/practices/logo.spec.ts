import { describe, expect, it } from 'vitest';
import { LARGEST_LOGO, readLogo } from './logo.ts';

const bytes = (hex: string, length = 64) => {
  const all = new Uint8Array(length);
  all.set(Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (two) => parseInt(two, 16)));
  return all;
};

const text = (words: string) => Uint8Array.from(words, (char) => char.charCodeAt(0));

const png = (width: string, height: string) =>
  bytes(`89504e47 0d0a1a0a 0000000d 49484452 ${width} ${height} 0806000000`);

describe('a logo', () => {
  it.each([
    ['a PNG', png('00000140', '000000c8'), 'image/png'],
    [
      'a JPEG behind its segments',
      bytes('ffd8 ffe0 0004 4a46 ffc4 0003 00 ffc2 0011 08 00c8 0140 03'),
      'image/jpeg',
    ],
    [
      'a plain WebP',
      bytes('52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 c800'),
      'image/webp',
    ],
    [
      'a lossless WebP',
      bytes('52494646 00000000 57454250 5650384c 00000000 2f 3fc13100'),
      'image/webp',
    ],
    [
      'an extended WebP',
      bytes('52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000'),
      'image/webp',
    ],
  ])('is known by its bytes as %s, with its size', (_, picture, type) => {
    expect(readLogo(picture)).toEqual({ type, width: 320, height: 200 });
  });

  it.each([
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="64">')],
    ['a GIF', bytes('474946383961 4001 c800')],
    ['a page that calls itself a picture', text('<!doctype html>'.repeat(9))],
    ['the first bytes of a PNG only', bytes('89504e47 0d0a1a0a', 8)],
    ['a JPEG without a frame', bytes('ffd8 ffe0 0004 4a46 00')],
    ['nothing', new Uint8Array()],
  ])('is no logo when it is %s', (_, other) => {
    expect(readLogo(other)).toBe('not-a-picture');
  });

  it.each([
    ['one pixel too small', '0000001f', '00000040'],
    ['one pixel too wide', '00000801', '00000040'],
    ['as tall as a number can be', '00000040', 'ffffffff'],
  ])('is refused when it is %s', (_, width, height) => {
    expect(readLogo(png(width, height))).toBe('wrong-size');
  });

  it('is refused above two hundred kilobytes, and not at them', () => {
    const head = png('00000040', '00000040');
    const padded = (length: number) => {
      const all = new Uint8Array(length);
      all.set(head);
      return all;
    };

    expect(readLogo(padded(LARGEST_LOGO))).toMatchObject({ type: 'image/png' });
    expect(readLogo(padded(LARGEST_LOGO + 1))).toBe('picture-too-large');
  });
});
