import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { plusDays } from './days.ts';
import type { ChartLine, ChartMark, Measure, Stop } from './lines.ts';
import { TrendChart } from './trend-chart.ts';

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  };
});

const csi: Measure = { min: 0, max: 50, better: 'higher', cutOff: null, band: null };
const from = '2026-11-02';

function aLine(place: 'first' | 'second', totals: readonly (number | null)[]): ChartLine {
  const days = totals.map((score, week) => ({ day: plusDays(from, 7 * week), score }));
  return {
    ...{ place, name: place === 'first' ? 'Ana' : 'Ben', baseline: totals[0] ?? null },
    results: days.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }])),
    missed: days.filter(({ score }) => score === null).map(({ day }) => day),
  };
}

interface More {
  readonly measure?: Measure;
  readonly marks?: readonly ChartMark[];
}

async function chart(first: (number | null)[], second: (number | null)[], more: More = {}) {
  const fixture = TestBed.createComponent(TrendChart);
  const set = (inputs: Record<string, unknown>) =>
    Object.entries(inputs).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  set({
    lines: [aLine('first', first), aLine('second', second)],
    measure: more.measure ?? csi,
    marks: more.marks ?? [],
    span: { from, until: plusDays(from, 7 * first.length - 1) },
    words: {
      axis: 'Closeness',
      direction: 'higher is better',
      gap: 'gap',
      read: 'Week',
      hint: 'How to read',
    },
    readingOf: ({ week }: Stop) => `read ${week}`,
    nameOf: (day: string) => day,
  });
  await fixture.whenStable();
  return fixture;
}

const all = (fixture: ComponentFixture<TrendChart>, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll(selector),
];
const slider = (fixture: ComponentFixture<TrendChart>) =>
  all(fixture, '[role=slider]')[0] as HTMLElement;

async function press(fixture: ComponentFixture<TrendChart>, ...keys: string[]): Promise<void> {
  for (const key of keys) slider(fixture).dispatchEvent(new KeyboardEvent('keydown', { key }));
  await fixture.whenStable();
}

describe('the trend chart', () => {
  it('breaks a line where a week is missing', async () => {
    const fixture = await chart([24, null, 30, 33], [31, 30, 25, 20]);

    const [first, second] = all(fixture, '.line').map((line) => line.getAttribute('d') ?? '');

    expect(first!.match(/M/g)).toHaveLength(2);
    expect(second!.match(/M/g)).toHaveLength(1);
  });

  it('tells the two apart by dash, by mark and by name', async () => {
    const fixture = await chart([24, 33], [31, 20]);

    expect(all(fixture, '.line.first')[0]!.hasAttribute('stroke-dasharray')).toBe(false);
    expect(all(fixture, '.line.second')[0]!.hasAttribute('stroke-dasharray')).toBe(true);
    expect(all(fixture, 'circle.mark')).toHaveLength(2);
    expect(all(fixture, 'path.mark.second')).toHaveLength(2);
    expect(all(fixture, '.name').map((name) => name.textContent?.trim())).toEqual([
      'Ana 33',
      'Ben 20',
    ]);
  });

  it('has a bar for each distance, and none where one is missing', async () => {
    const fixture = await chart([24, null, 30], [31, 30, 25]);

    const heights = all(fixture, 'rect.gap').map((bar) => Number(bar.getAttribute('height')));

    expect(heights).toHaveLength(2);
    expect(heights[0]! / heights[1]!).toBeCloseTo(7 / 5);
    expect(all(fixture, '.absent')).toHaveLength(1);
  });

  it('is read from the last week on, by key, and no further than its ends', async () => {
    const fixture = await chart([24, 25, 26], [31, 30, 29]);
    expect(all(fixture, '.reading')[0]!.textContent).toBe('How to read');

    await press(fixture, 'ArrowLeft');
    expect(slider(fixture).getAttribute('aria-valuetext')).toBe('read 2026-11-09');
    await press(fixture, 'Home', 'ArrowLeft');
    expect(slider(fixture).getAttribute('aria-valuenow')).toBe('1');
    await press(fixture, 'End', 'ArrowRight');
    expect(slider(fixture).getAttribute('aria-valuetext')).toBe('read 2026-11-16');
    expect(all(fixture, '.reading')[0]!.textContent).toBe('read 2026-11-16');
  });

  it('leaves other keys to the page', async () => {
    const fixture = await chart([24, 25], [31, 30]);
    const event = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });

    slider(fixture).dispatchEvent(event);

    expect(event.defaultPrevented).toBe(false);
  });

  it('draws somebody who has not answered yet as nobody', async () => {
    const fixture = await chart([24, 25], [null, null]);

    expect(all(fixture, 'path.mark.second')).toHaveLength(0);
    expect(all(fixture, '.line.second')[0]!.getAttribute('d')).toBe('');
  });

  it('is read at each point with a pointer', async () => {
    const fixture = await chart([24, 25, 26], [31, 30, 29]);
    const x = Number(all(fixture, 'circle.mark')[1]!.getAttribute('cx'));

    slider(fixture).dispatchEvent(new MouseEvent('pointermove', { clientX: x + 9 }));
    await fixture.whenStable();

    expect(all(fixture, '.reading')[0]!.textContent).toBe('read 2026-11-09');
  });

  it('names its axis, and draws a cut-off as a dotted line with its name', async () => {
    const cutOff = { value: 20, name: 'Cut-off 20' };
    const fixture = await chart([24, 25], [31, 30], { measure: { ...csi, cutOff } });

    expect(all(fixture, '.axis')[0]!.textContent).toBe('Closeness');
    expect(all(fixture, 'svg')[0]!.textContent).toContain('higher is better');
    expect(all(fixture, '.cut-off')[0]!.hasAttribute('stroke-dasharray')).toBe(true);
    expect(all(fixture, '.cut-off-name')[0]!.textContent?.trim()).toBe('Cut-off 20');
  });

  it('has a band around the baseline of each, told apart by its edge', async () => {
    const fixture = await chart([24, 25], [31, 30], { measure: { ...csi, band: 7 } });

    const [first, second] = all(fixture, '.band').map((band) =>
      Number(band.getAttribute('height')),
    );

    expect(first).toBeCloseTo(second!);
    expect(all(fixture, '.edge.first')[0]!.hasAttribute('stroke-dasharray')).toBe(false);
    expect(all(fixture, '.edge.second')[0]!.hasAttribute('stroke-dasharray')).toBe(true);
  });

  it('has neither without figures for them', async () => {
    const fixture = await chart([24, 25], [31, 30]);

    expect(all(fixture, '.band, .cut-off')).toHaveLength(0);
  });

  it('shows what happened and what was missed, each in a row and a shape of its own', async () => {
    const marks: ChartMark[] = [
      { day: '2026-11-04', kind: 'session', text: 'Session' },
      { day: '2026-11-05', kind: 'exercise', text: 'Done' },
      { day: '2026-11-05', kind: 'exercise', text: 'Done by the other' },
      { day: '2026-11-06', kind: 'life', text: 'Paused' },
    ];
    const fixture = await chart([24, null, 30], [31, 30, null], { marks });

    const drawn = all(fixture, '[ckMarks] path').map((mark) => mark.getAttribute('class')?.trim());

    expect(drawn).toEqual(['session', 'exercise', 'life', 'missed first', 'missed second']);
    const heights = all(fixture, '[ckMarks] path').map(
      (mark) => mark.getAttribute('transform')?.split(' ')[1],
    );
    expect(new Set(heights).size).toBe(5);
  });

  it('draws one partner alone, in their own shape and without a gap', async () => {
    const fixture = await chart([24, 25], [31, 30]);
    fixture.componentRef.setInput('lines', [aLine('second', [31, 30])]);
    await fixture.whenStable();

    expect(all(fixture, 'circle.mark, rect.gap')).toHaveLength(0);
    expect(all(fixture, 'path.mark.second')).toHaveLength(2);
  });
});
