import { TestBed } from '@angular/core/testing';
import type { ChartLine } from '../trend-chart/lines.ts';
import { SmallMultiple } from './small-multiple.ts';

const days = ['2026-11-02', '2026-11-09', '2026-11-16'];

function aLine(place: 'first' | 'second', scores: readonly (number | null)[]): ChartLine {
  const points = days.map((day, at) => ({ day, score: scores[at] ?? null }));
  return {
    ...{ place, name: place, baseline: null },
    results: points.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }])),
    missed: points.filter(({ score }) => score === null).map(({ day }) => day),
  };
}

function draw(...lines: ChartLine[]): HTMLElement {
  const fixture = TestBed.createComponent(SmallMultiple);
  const measure = { min: 0, max: 10, better: 'higher', cutOff: null, band: null };
  const span = { from: '2026-11-02', until: '2026-11-22' };
  Object.entries({ lines, measure, span, label: 'Talk: Ana rises' }).forEach(([name, value]) =>
    fixture.componentRef.setInput(name, value),
  );
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const texts = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map((text) => text.textContent?.trim());

describe('a small multiple', () => {
  it('is told in words', () => {
    const label = draw(aLine('first', [1, 2, 3]))
      .querySelector('svg')
      ?.getAttribute('aria-label');

    expect(label).toBe('Talk: Ana rises');
  });

  it('shows all of the scale, so that several can be compared', () => {
    expect(texts(draw(aLine('first', [5, 5, 6])), 'text:not(.score)')).toEqual(['0', '5', '10']);
  });

  it('lifts the pen over a missing week', () => {
    const path = draw(aLine('first', [4, null, 6]))
      .querySelector('.line')
      ?.getAttribute('d');

    expect(path?.match(/M/g)).toHaveLength(2);
  });

  it('tells the two apart by dash, by mark and by their last scores, set apart', () => {
    const element = draw(aLine('first', [4, 5, 6]), aLine('second', [8, 7, 6]));

    expect(element.querySelector('.line.second')?.hasAttribute('stroke-dasharray')).toBe(true);
    expect(texts(element, '.score')).toEqual(['6', '6']);
    const heights = [...element.querySelectorAll('.score')].map((score) => score.getAttribute('y'));
    expect(new Set(heights).size).toBe(2);
  });

  it('draws nothing of somebody without an answer', () => {
    const element = draw(aLine('first', [4, 5, 6]), aLine('second', [null, null, null]));

    expect(element.querySelectorAll('.mark')).toHaveLength(1);
  });
});
