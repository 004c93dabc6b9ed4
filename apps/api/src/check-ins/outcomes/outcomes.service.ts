import { Injectable } from '@nestjs/common';
import type { OutcomesAsked, PracticeOutcomes } from '@closeknit/contracts/outcomes';
import { type Instrument, lineKey } from '@closeknit/domain/check-ins/instruments/instrument';
import {
  type Ending,
  type Outcome,
  outcomeOf,
  quarterOf,
} from '@closeknit/domain/outcomes/outcome';
import { type FinishedCouple, toldOf, toldTogether } from '@closeknit/domain/outcomes/told-figures';
import { dateIn } from '@closeknit/domain/scheduling/wall-clock';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';

/** One partner's first and last score on one instrument; none of either where nobody was measured twice. */
interface WorkRow {
  readonly episode: string;
  readonly therapist: string;
  readonly endedOn: string;
  readonly ending: Ending | null;
  readonly programmes: readonly { readonly key: string; readonly title: string }[];
  readonly key: string | null;
  readonly version: number | null;
  readonly first: number | null;
  readonly last: number | null;
}

interface Finished extends FinishedCouple, Pick<WorkRow, 'therapist' | 'endedOn' | 'programmes'> {}

type Group = PracticeOutcomes['therapists'][number];

/** What became of the couples whose work has ended: counts alone leave here, and none of a few. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly shelf: InstrumentShelf,
  ) {}

  async of({ instrument: asked }: OutcomesAsked): Promise<PracticeOutcomes> {
    const until = await this.lastWholeQuarter();
    const rows = (await this.rows()).filter(({ endedOn }) => endedOn <= until);
    const instruments = await this.judged(rows);
    const chosen = asked
      ? found(instruments.find((one) => lineKey(one) === asked))
      : instruments[0];
    const finished = finishedFrom(rows, chosen);
    return {
      until,
      instruments: instruments.map(({ key, version, name }) => ({ key, version, name })),
      instrument: chosen ? lineKey(chosen) : null,
      all: toldOf(finished),
      therapists: await this.byTherapist(finished),
      programmes: byProgramme(finished),
      quarters: groupsTogether(
        Map.groupBy(finished, ({ endedOn }) => quarterOf(endedOn)),
        (quarter) => quarter,
      ).toSorted((one, other) => other.key.localeCompare(one.key)),
    };
  }

  private rows(): Promise<WorkRow[]> {
    return this.db.query<WorkRow>(
      `select episode, therapist, ended_on::text as "endedOn", ending, programmes,
              instrument_key as key, instrument_version as version,
              first_total as first, last_total as last
       from finished_work()`,
    );
  }

  /** The day before the running quarter began: what is told changes four times a year. */
  private async lastWholeQuarter(): Promise<string> {
    const { zone } = found(await this.db.one<{ zone: string }>('select zone from practice'));
    const today = Temporal.PlainDate.from(dateIn(zone, this.clock.now()));
    const month = Math.floor((today.month - 1) / 3) * 3 + 1;
    return today.with({ month, day: 1 }).subtract({ days: 1 }).toString();
  }

  /** The instruments somebody was measured on, of those whose change can be judged. */
  private async judged(rows: readonly WorkRow[]): Promise<Instrument[]> {
    const measured = new Set(rows.map(({ key, version }) => `${key}/${version}`));
    const { instruments } = await this.shelf.catalogue();
    return instruments.filter((one) => one.reliableChange !== null && measured.has(lineKey(one)));
  }

  private async byTherapist(finished: readonly Finished[]): Promise<Group[]> {
    const members = await this.db.query<{ id: string; name: string }>(
      'select id, name from member',
    );
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const groups = Map.groupBy(finished, ({ therapist }) => therapist);
    return byName(groupsTogether(groups, (id) => names.get(id) ?? ''));
  }
}

/** Each couple once for each time its work ended. */
function finishedFrom(rows: readonly WorkRow[], instrument: Instrument | undefined): Finished[] {
  return [...Map.groupBy(rows, ({ episode }) => episode).values()].flatMap((ofOne) => {
    const [{ therapist, endedOn, ending, programmes }] = ofOne as [WorkRow];
    const outcomes = instrument ? ofOne.flatMap((row) => outcomeIn(row, instrument) ?? []) : [];
    return [{ therapist, endedOn, ending, programmes, outcomes }];
  });
}

function outcomeIn({ key, version, first, last }: WorkRow, instrument: Instrument): Outcome | null {
  const isOnIt = key === instrument.key && version === instrument.version;
  return isOnIt && first !== null && last !== null ? outcomeOf(instrument, first, last) : null;
}

/** Groups that are everybody between them. */
function groupsTogether(
  groups: ReadonlyMap<string, readonly Finished[]>,
  nameOf: (key: string) => string,
): Group[] {
  const told = toldTogether([...groups.values()]);
  return [...groups.keys()].flatMap((key, at) => {
    const figures = told[at];
    return figures ? [{ key, name: nameOf(key), figures }] : [];
  });
}

/** A couple may have been given several, so that these are no parts of a whole. */
function byProgramme(finished: readonly Finished[]): Group[] {
  const titles = new Map(
    finished.flatMap(({ programmes }) => programmes.map(({ key, title }) => [key, title] as const)),
  );
  return byName(
    [...titles].map(([key, name]) => {
      const given = finished.filter(({ programmes }) => programmes.some((one) => one.key === key));
      return { key, name, figures: toldOf(given) };
    }),
  );
}

const byName = (groups: readonly Group[]): Group[] =>
  groups.toSorted((one, other) => one.name.localeCompare(other.name));
