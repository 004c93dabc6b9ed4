/** A colour as the look uses it: the tone itself, and a wash of it to lay words on. */
export interface Tone {
  readonly action: string;
  readonly wash: string;
}

export interface BrandTones {
  readonly light: Tone;
  readonly dark: Tone;
}

/** WCAG 2.2, 1.4.3: the contrast that text of any size needs. */
export const TEXT_CONTRAST = 4.5;

// The look's own grounds, and what is written on a button of the colour (libs/ui/src/tokens.css).
const grounds = {
  light: {
    sheet: '#ffffff',
    all: ['#faf8f3', '#ffffff', '#f2eee6'],
    towards: '#000000',
    wash: 0.1,
  },
  dark: {
    sheet: '#1c2022',
    all: ['#15181a', '#1c2022', '#111415', '#0d1f20'],
    towards: '#ffffff',
    wash: 0.14,
  },
} as const;

const STEPS = 50;

/**
 * The tones a practice's colour (`#rrggbb`) is shown in: the colour itself where it can be read on
 * paper, sheet and its own wash with a contrast of 4.5, otherwise the nearest mix of it with black
 * (by day) or white (by night) that can.
 */
export function brandTones(colour: string): BrandTones {
  return { light: toneOn('light', colour), dark: toneOn('dark', colour) };
}

/** Whether the colour has to be changed to be readable, and so looks other than it was chosen. */
export function isAdjusted(colour: string): boolean {
  return brandTones(colour).light.action !== colour.toLowerCase();
}

/** Contrast between two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [lower, higher] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return (higher + 0.05) / (lower + 0.05);
}

function toneOn(face: keyof typeof grounds, colour: string): Tone {
  const { sheet, all, towards, wash } = grounds[face];
  for (let step = 0; step <= STEPS; step++) {
    const action = mixed(colour, towards, step / STEPS);
    const tone = { action, wash: mixed(sheet, action, wash) };
    if ([...all, tone.wash].every((ground) => contrast(action, ground) >= TEXT_CONTRAST)) {
      return tone;
    }
  }
  return { action: towards, wash: mixed(sheet, towards, wash) };
}

function mixed(one: string, other: string, share: number): string {
  const parts = channels(other);
  const mix = channels(one).map((part, at) => part + ((parts[at] ?? 0) - part) * share);
  return `#${mix.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
