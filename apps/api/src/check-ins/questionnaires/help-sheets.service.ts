import { Injectable } from '@nestjs/common';
import type { HelpSheets } from '@closeknit/contracts/help-sheets';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { askedIn } from '@closeknit/domain/check-ins/instruments/in-language';
import type { Instrument } from '@closeknit/domain/check-ins/instruments/instrument';
import { asksForHelp } from '@closeknit/domain/check-ins/instruments/score';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { CareService } from '../../couples/care.service.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { MeasurementBook } from './measurement-book.service.ts';
import type { MeasurementRow } from './measurement.entity.ts';

interface Sign {
  readonly id: string;
  readonly partnerId: string;
  readonly firstName: string;
  readonly shownAt: Date;
  readonly seenAt: Date | null;
}

type Whose = Pick<Sign, 'partnerId' | 'shownAt'>;
type Sheet = HelpSheets['signs'][number]['sheet'];

// A sign is left in the transaction that keeps the answers: what is further away belongs to another.
const AT_ONCE = 5 * 1000;

/** The sheets behind the tasks: whose answer asked for help, to what, and the rest of what they answered. */
@Injectable()
export class HelpSheetsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly care: CareService,
    private readonly book: MeasurementBook,
    private readonly shelf: InstrumentShelf,
    private readonly readers: Readers,
  ) {}

  /** The latest first. A sheet that its author took back as another's is gone; its sign stays. */
  async of(coupleId: string, actor: MemberActor): Promise<HelpSheets> {
    await this.care.require(actor, 'check-ins:record', coupleId);
    const signs = await this.db.query<Sign>(
      `select help_sign.id, partner_id as "partnerId", first_name as "firstName",
              shown_at as "shownAt", seen_at as "seenAt"
       from help_sign join partner on partner.id = partner_id
       where help_sign.couple_id = $1 order by shown_at desc limit 20`,
      [coupleId],
    );
    const sheets = await this.book.ofCouple(coupleId);
    return {
      signs: await Promise.all(
        signs.map(async ({ id, partnerId, firstName, shownAt, seenAt }) => ({
          ...{ id, firstName, shownAt: shownAt.toISOString(), isNew: seenAt === null },
          sheet: await this.sheetOf(sheets, { partnerId, shownAt }),
        })),
      ),
    };
  }

  /** What was answered at the very moment of a sign, and asks for help: two sheets are often sent in a row. */
  private async sheetOf(sheets: readonly MeasurementRow[], sign: Whose): Promise<Sheet> {
    const catalogue = await this.shelf.catalogue();
    for (const row of atOnceWith(sheets, sign)) {
      const instrument = catalogue.the(row);
      const answers = await this.book.answersOf(row);
      if (!answers || !asksForHelp(instrument, answers)) continue;
      const language = languageOf(await this.readers.ofActor());
      const items = itemsOf(instrument, answers, language);
      return { name: instrument.name, day: row.day, total: row.total, items };
    }
    return null;
  }
}

/** The nearest first. */
function atOnceWith(sheets: readonly MeasurementRow[], { partnerId, shownAt }: Whose) {
  const apart = ({ filledAt }: MeasurementRow) => Math.abs(filledAt.getTime() - shownAt.getTime());
  return sheets
    .filter((row) => row.origin === 'portal' && row.partnerId === partnerId)
    .filter((row) => apart(row) < AT_ONCE)
    .toSorted((one, other) => apart(one) - apart(other));
}

function itemsOf(
  instrument: Instrument,
  answers: Readonly<Record<string, number | null>>,
  language: Language,
): NonNullable<Sheet>['items'] {
  const needsHelp = asksForHelp(instrument, answers);
  return askedIn(instrument, language).items.map(({ key, text, anchors }) => ({
    ...{ key, text, asksForHelp: needsHelp && key === instrument.crisisItem },
    answer: anchors.find(({ score }) => score === answers[key])?.label ?? null,
  }));
}
