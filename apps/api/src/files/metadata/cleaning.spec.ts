import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Cleaned } from './cleaning.ts';

const segment = (marker: number, body: Buffer | string) => {
  const bytes = Buffer.from(body as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
const frame = segment(0xc0, '\x08\0\x10\0\x10\x01\x01\x11\0');
const scan = Buffer.concat([
  segment(0xda, '\x01\x01\0\0\x3f\0'),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]),
]);
const end = Buffer.from([0xff, 0xd9]);
/** Exif as a phone writes it: which way is up, and where the picture was taken. */
const exif = segment(
  0xe1,
  Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x02', 'latin1'),
    Buffer.from('0112000300000001000600008825000400000001000000ff', 'hex'),
    Buffer.from('\0\0\0\0 51.5074 N 0.1278 W, Canary Wharf', 'latin1'),
  ]),
);
const upright = Buffer.from(
  'ffe1002245786966000049492a0008000000010012010300010000000600000000000000',
  'hex',
);
const start = Buffer.from([0xff, 0xd8]);
const jpeg = (...between: Buffer[]) =>
  Buffer.concat([start, jfif, ...between, frame, scan, end, Buffer.from('Canary after the end')]);

const chunk = (type: string, body: string) => {
  const bytes = Buffer.from(`0000${type}${body}0000`, 'latin1');
  bytes.writeUInt32BE(body.length, 0);
  return bytes;
};
const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const shown = [chunk('IHDR', '0123456789abc'), chunk('IDAT', 'the picture'), chunk('IEND', '')];
const png = (...between: Buffer[]) =>
  Buffer.concat([pngStart, shown[0]!, ...between, shown[1]!, shown[2]!, Buffer.from('Canary')]);

const riffChunk = (type: string, body: string) => {
  const bytes = Buffer.from(`${type}0000${body}${body.length % 2 ? '\0' : ''}`, 'latin1');
  bytes.writeUInt32LE(body.length, 4);
  return bytes;
};
const webp = (...chunks: Buffer[]) => {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF0000WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body, Buffer.from('Canary')]);
};

async function cleaned(bytes: Buffer, pieces: number) {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieces) chunks.push(bytes.subarray(at, at + pieces));
  const cleaning = new Cleaned();
  const out = buffer(cleaning);
  const [kept] = await Promise.all([out, pipeline(Readable.from(chunks), cleaning)]);
  return { kept, kind: cleaning.kind, size: cleaning.size };
}

// However a network cuts it.
describe.each([1, 7, 64 * 1024])('a file that arrives by %i bytes', (pieces) => {
  it('that is a JPEG keeps picture and which way is up, and loses where it was taken', async () => {
    const comment = segment(0xfe, 'Canary in a comment');
    const thumbnail = segment(0xe0, 'JFXX\0 canary');
    const told = await cleaned(jpeg(exif, comment, thumbnail, segment(0xed, 'Canary')), pieces);

    expect(told.kind).toBe('jpeg');
    expect(told.kept).toEqual(Buffer.concat([start, jfif, upright, frame, scan, end]));
    expect(told.size).toBe(told.kept.length);
    expect(told.kept.toString('latin1')).not.toMatch(/canary|51\.5/i);
  });

  it('that is a PNG keeps what is needed to show it', async () => {
    const told = await cleaned(png(chunk('eXIf', 'Canary'), chunk('tEXt', 'Canary')), pieces);

    expect(told.kind).toBe('png');
    expect(told.kept).toEqual(Buffer.concat([pngStart, ...shown]));
  });

  it('that is a WebP keeps its length, and nothing of what it tells', async () => {
    const picture = riffChunk('VP8 ', 'the picture');
    const given = [riffChunk('VP8X', '\x2c\0\0\x00123456'), picture];
    const told = await cleaned(webp(...given, riffChunk('EXIF', 'Canary!')), pieces);

    expect(told.kind).toBe('webp');
    const [head, empty] = [
      riffChunk('VP8X', '\x20\0\0\x00123456'),
      riffChunk('JUNK', '\0'.repeat(7)),
    ];
    expect(told.kept).toEqual(webp(head, picture, empty).subarray(0, -6));
  });

  it('that is a PDF stays as it is', async () => {
    const pdf = Buffer.from('%PDF-1.7 and what is in it %%EOF');
    expect((await cleaned(pdf, pieces)).kept).toEqual(pdf);
  });

  it.each([
    ['words', Buffer.from('<svg onload="alert(1)">'.repeat(3)), 'unknown-file'],
    ['nothing', Buffer.alloc(0), 'unknown-file'],
    ['a page in a picture’s name', Buffer.from('<!doctype html>'.repeat(5)), 'unknown-file'],
    ['a picture of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic-picture'],
    ['a JPEG that was cut off', jpeg().subarray(0, 40), 'broken-file'],
    [
      'a JPEG that is none',
      Buffer.concat([jpeg().subarray(0, 20), Buffer.alloc(40)]),
      'broken-file',
    ],
    ['a PNG that was cut off', png().subarray(0, 60), 'broken-file'],
    ['a PNG without its head', Buffer.concat([pngStart, shown[1]!, shown[2]!]), 'broken-file'],
    [
      'a WebP that was cut off',
      webp(riffChunk('VP8 ', 'x'.repeat(60))).subarray(0, 40),
      'broken-file',
    ],
  ])('that is %s is refused', async (_, bytes, code) => {
    await expect(cleaned(bytes, pieces)).rejects.toMatchObject({ code });
  });
});
