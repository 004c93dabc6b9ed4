import { type ComponentFixture, TestBed } from '@angular/core/testing';
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

async function chart(first: (number | null)[], second: (number | null)[]) {
  const fixture = TestBed.createComponent(TrendChart);
  const weeks = first.map((_, at) => `week ${at + 1}`);
  fixture.componentRef.setInput('first', { name: 'Ana', totals: first });
  fixture.componentRef.setInput('second', { name: 'Ben', totals: second });
  fixture.componentRef.setInput('weeks', weeks);
  fixture.componentRef.setInput(
    'readings',
    weeks.map((week) => `read ${week}`),
  );
  fixture.componentRef.setInput('words', { gap: 'gap', read: 'Week', hint: 'How to read' });
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
    expect(all(fixture, 'path.mark')).toHaveLength(2);
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
    expect(slider(fixture).getAttribute('aria-valuetext')).toBe('read week 2');
    await press(fixture, 'Home', 'ArrowLeft');
    expect(slider(fixture).getAttribute('aria-valuenow')).toBe('1');
    await press(fixture, 'End', 'ArrowRight');
    expect(slider(fixture).getAttribute('aria-valuetext')).toBe('read week 3');
    expect(all(fixture, '.reading')[0]!.textContent).toBe('read week 3');
  });

  it('leaves other keys to the page', async () => {
    const fixture = await chart([24, 25], [31, 30]);
    const event = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });

    slider(fixture).dispatchEvent(event);

    expect(event.defaultPrevented).toBe(false);
  });

  it('draws somebody who has not answered yet as nobody', async () => {
    const fixture = await chart([24, 25], [null, null]);

    expect(all(fixture, 'path.mark')).toHaveLength(0);
    expect(all(fixture, '.line.second')[0]!.getAttribute('d')).toBe('');
  });
});
