import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const font = (weight: string) =>
  resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`);

/** How papers look: points and colours. The font has Latin, Greek, Cyrillic and Devanagari letters. */
export const LOOK = {
  page: {
    margins: { top: 72, bottom: 84, left: 76, right: 76 },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
  },
  fonts: { text: font('400Regular'), strong: font('600SemiBold') },
  sizes: { title: 20, heading: 13, text: 10.5, small: 8.5, name: 15 },
  colours: { ink: '#20282a', quiet: '#55605f', rule: '#b9b2a3' },
  lineGap: 3.5,
} as const;
