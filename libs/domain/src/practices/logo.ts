export type LogoType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface Picture {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
}

/** In bytes. */
export const LARGEST_LOGO = 200 * 1024;
/** In pixels, on either side. */
export const LOGO_SIDE = { least: 32, most: 2048 } as const;

export type LogoRefusal = 'picture-too-large' | 'not-a-picture' | 'wrong-size';

/**
 * What a logo is, read from its first bytes rather than from its name: a PNG, a JPEG or a WebP
 * of at most 200 kB, 32 to 2048 pixels on each side. Anything else is refused with the reason;
 * so is SVG, which may hold a program.
 */
export function readLogo(bytes: Uint8Array): Picture | LogoRefusal {
  if (bytes.length > LARGEST_LOGO) return 'picture-too-large';
  const picture = pictureIn(bytes);
  if (picture === null) return 'not-a-picture';
  const fits = [picture.width, picture.height].every(
    (side) => side >= LOGO_SIDE.least && side <= LOGO_SIDE.most,
  );
  return fits ? picture : 'wrong-size';
}

function pictureIn(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? jpeg(view) ?? webp(view);
  } catch (refusal) {
    // It ends before it says how large it is.
    if (refusal instanceof RangeError) return null;
    throw refusal;
  }
}

function png(view: DataView): Picture | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (textAt(view, 12) !== 'IHDR') return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

// The size stands in the first frame header; the segments before it tell their own length.
function jpeg(view: DataView): Picture | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function isFrame(marker: number): boolean {
  const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
  return marker >= 0xc0 && marker <= 0xcf && !isTable;
}

function webp(view: DataView): Picture | null {
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WEBP') return null;
  const size = sizeOfWebp(view, textAt(view, 12));
  return size && { type: 'image/webp', ...size };
}

function sizeOfWebp(view: DataView, kind: string): Omit<Picture, 'type'> | null {
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}
