import { Injectable } from '@nestjs/common';
import type { CaseloadFindings, Findings } from '@closeknit/contracts/findings';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { isOver } from '@closeknit/domain/couples/life';
import type { Finding } from '@closeknit/domain/trends/findings';
import { baselineOf } from '@closeknit/domain/trends/lines';
import { CareService, toCare } from '../../couples/care.service.ts';
import { found } from '../../platform/http/refused.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { CourseFacts, type CoupleFacts } from './course-facts.service.ts';
import { isQuiet, isSameRun, type Line, linesOf, runsOf, todayOf } from './lines.ts';
import { MarksService, type ReadMark } from './marks.service.ts';

type CoupleFlags = CaseloadFindings['couples'][number];
type Judged = Findings['lines'][number]['between'];

interface About {
  readonly facts: CoupleFacts;
  readonly marks: readonly ReadMark[];
  readonly today: string;
}

/** What the rules find in the lines of couples, for those in care of them and nobody else. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly facts: CourseFacts,
    private readonly care: CareService,
    private readonly marks: MarksService,
    private readonly shelf: InstrumentShelf,
  ) {}

  async of(coupleId: string, actor: MemberActor): Promise<Findings> {
    await this.care.require(actor, 'trends:read', coupleId);
    const facts = found((await this.facts.couples(actor, coupleId))[0]);
    const results = await this.facts.results(coupleId);
    const { instruments } = await this.shelf.catalogue();
    const about = {
      facts,
      marks: await this.marks.of(coupleId),
      today: todayOf(facts, results),
    };
    const lines = linesOf(facts, results, instruments);
    return {
      today: about.today,
      lines: lines.map((line) => lineView(line, about)),
      sessions: [...facts.sessions],
      earlier: earlierNotes(lines, about.marks),
    };
  }

  /** Of every couple in care whose work goes on. What broken glass opens stays out of the overview. */
  async ofCaseload(actor: MemberActor): Promise<CaseloadFindings> {
    const couples = await this.facts.couples(actor);
    const results = Map.groupBy(await this.facts.results(), ({ coupleId }) => coupleId);
    const { instruments } = await this.shelf.catalogue();
    const inCare = couples.filter(
      ({ care, state }) =>
        !isOver(state) && may(actor, 'trends:read', { ...toCare(care), glassOpen: false }),
    );
    return {
      couples: inCare.map((facts) => {
        const own = results.get(facts.id) ?? [];
        const today = todayOf(facts, own);
        const flags = linesOf(facts, own, instruments).flatMap((line) =>
          flagsOf(line, facts, today),
        );
        return { coupleId: facts.id, name: facts.name, today, flags };
      }),
    };
  }
}

/** A finding goes when the figures do; what somebody thought of it does not. */
function earlierNotes(lines: readonly Line[], marks: readonly ReadMark[]): Findings['earlier'] {
  const standing = lines.flatMap(runsOf);
  return marks
    .filter(({ run, view }) => view.note && !standing.some((one) => isSameRun(one, run)))
    .toSorted((one, other) => other.run.since.localeCompare(one.run.since))
    .map(({ run: { key, version, partnerId, kind, since }, view: { note, markedBy } }) => {
      const line = lines.find((each) => each.kind.key === key && each.kind.version === version);
      const partner = line?.partners.find((each) => each.partnerId === partnerId);
      return {
        ...{ kind: kind as Finding['kind'], since, note, markedBy },
        line: { key, version, name: line?.kind.name ?? key },
        firstName: partner?.firstName ?? null,
      };
    });
}

function flagsOf(line: Line, { marks }: CoupleFacts, today: string): CoupleFlags['flags'] {
  const { key, version, name } = line.kind;
  const own = line.partners.flatMap(({ partnerId, firstName, findings }) =>
    findings.map((finding) => ({ partnerId, firstName, finding })),
  );
  const between = line.between.map((finding) => ({ partnerId: null, firstName: null, finding }));
  return [...own, ...between]
    .filter(({ partnerId, finding: { kind, since } }) => {
      return !isQuiet(marks, { key, version, partnerId, kind, since }, today);
    })
    .map(({ finding, ...whose }) => ({
      ...{ ...finding, inputs: { ...finding.inputs } },
      ...{ line: { key, version, name }, ...whose },
    }));
}

function lineView(line: Line, about: About): Findings['lines'][number] {
  const { kind, partners, between } = line;
  return {
    ...kind,
    partners: partners.map(({ partnerId, place, firstName, course, findings }) => {
      const { baseline = null, band = null } = baselineOf(course.results, kind) ?? {};
      return {
        ...{ partnerId, place, firstName, baseline, band, every: course.every },
        results: [...course.results],
        findings: judged(findings, { ...about, line, partnerId }),
      };
    }),
    between: judged(between, { ...about, line, partnerId: null }),
  };
}

function judged(
  findings: readonly Finding[],
  about: About & { line: Line; partnerId: string | null },
): Judged {
  const { facts, marks, today, partnerId } = about;
  const { key, version } = about.line.kind;
  return findings.map((finding) => {
    const run = { key, version, partnerId, kind: finding.kind, since: finding.since };
    return {
      ...{ ...finding, inputs: { ...finding.inputs } },
      mark: marks.find((mark) => isSameRun(mark.run, run))?.view ?? null,
      isQuiet: isQuiet(facts.marks, run, today),
    };
  });
}
