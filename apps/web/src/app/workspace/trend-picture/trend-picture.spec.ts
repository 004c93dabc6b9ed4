import { Component, inject, signal } from '@angular/core';
import { csi4 } from '@closeknit/domain/check-ins/instruments/csi';
import { type Instrument, rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import { phq9 } from '@closeknit/domain/check-ins/instruments/phq';
import type { ChartLine } from '@closeknit/ui/trend-chart/lines';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPage } from '../../testing/open-page.ts';
import { mira } from '../../testing/people.ts';
import { Words } from '../../words/words.ts';
import { bandInWords, measureOf } from './measure-of.ts';
import { type Range, TrendPicture } from './trend-picture.ts';

const days = ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'];
const span = { from: '2026-11-02', until: '2026-11-29' };

const aLine = (place: 'first' | 'second', scores: readonly (number | null)[]): ChartLine => ({
  ...{ place, name: place === 'first' ? 'Ana' : 'Ben', baseline: scores[0] ?? null },
  results: days.flatMap((day, at) => {
    const score = scores[at] ?? null;
    return score === null ? [] : [{ day, score }];
  }),
  missed: days.filter((_, at) => (scores[at] ?? null) === null),
});

@Component({
  imports: [TrendPicture],
  template: `@for (each of pictures; track each.name) {
    <app-trend-picture
      [heading]="each.name"
      [what]="each.name"
      subject="scores"
      [lines]="each.lines"
      [measure]="each.measure"
      [span]="span"
      [band]="each.band"
      [(range)]="range"
    />
  }`,
})
class TwoInstruments {
  private readonly say = inject(Words).say;
  protected readonly span = span;
  readonly range = signal<Range>(13);
  protected readonly pictures = [
    this.pictureOf(csi4, [aLine('first', [8, 10, 12, 15]), aLine('second', [12, 12, 11, 12])]),
    this.pictureOf(phq9, [aLine('first', [6, 8, null, 13])]),
  ];

  private pictureOf(instrument: Instrument, lines: readonly ChartLine[]) {
    const { name, better, cutOff, reliableChange } = instrument;
    const threshold = reliableChange && {
      ...{ points: reliableChange.value, basis: 'reliable-change' as const },
      verified: reliableChange.verified,
    };
    const drawn = { better, range: rangeOf(instrument), cutOff, threshold };
    return { name, lines, measure: measureOf(drawn, this.say), band: bandInWords(drawn, this.say) };
  }
}

async function open() {
  standInForTheBrowser();
  return openPage({ page: TwoInstruments, as: mira });
}

const parts = (screen: Awaited<ReturnType<typeof open>>) =>
  screen.all('app-trend-picture').map((each) => each.textContent?.replace(/\s+/g, ' ') ?? '');

describe('two instruments that rise, on one page', () => {
  it('read as better and as worse, on the axis and in words', async () => {
    const [csi, phq] = parts(await open());

    expect(csi).toContain('CSI-4, 0 to 21');
    expect(csi).toContain('higher is better ↑');
    expect(csi).toContain('Ana is up 7 points, from 8 to 15: better, enough to count as a change.');
    expect(phq).toContain('PHQ-9, 0 to 27');
    expect(phq).toContain('lower is better ↓');
    expect(phq).toContain('Ana is up 7 points, from 6 to 13: worse, enough to count as a change.');
  });

  it('show their cut-offs and bands, and say where a figure is unverified', async () => {
    const [csi, phq] = parts(await open());

    expect(csi).toContain('Cut-off 13.5, unverified');
    expect(csi).toContain('Less than 4 points from the first result');
    expect(csi).toContain('the figure is unverified');
    expect(phq).toContain('Cut-off 10');
  });

  it('lift the pen over what is missing, also where one of the two is alone', async () => {
    const screen = await open();

    const [, phq] = screen.all('app-trend-picture');

    expect(phq!.querySelector('.line.first')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(phq!.querySelectorAll('[ckGapStrip], .line.second')).toHaveLength(0);
    expect(parts(screen)[1]).toContain('One week of Ana’s is missing.');
  });

  it('ask for another range together, when one is chosen', async () => {
    const screen = await open();

    await screen.press('52 weeks');

    expect(screen.all('[aria-pressed=true]').map((each) => each.textContent?.trim())).toEqual([
      '52 weeks',
      '52 weeks',
    ]);
  });
});
