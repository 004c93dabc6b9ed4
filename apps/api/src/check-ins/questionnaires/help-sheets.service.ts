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

type Sheet = HelpSheets['signs'][number]['sheet'];

// A sign is left in the transaction that keeps the answers: what is further away belongs to another.
const AT_ONCE = 60 * 1000;

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
          sheet: await this.sheetOf(sheets.find((row) => isOf(row, { partnerId, shownAt }))),
        })),
      ),
    };
  }

  private async sheetOf(row: MeasurementRow | undefined): Promise<Sheet> {
    const answers = row && (await this.book.answersOf(row));
    if (!row || !answers) return null;
    const { instrumentKey, instrumentVersion, day, total } = row;
    const instrument = (await this.shelf.catalogue()).the({ instrumentKey, instrumentVersion });
    const language = languageOf(await this.readers.ofActor());
    return { name: instrument.name, day, total, items: itemsOf(instrument, answers, language) };
  }
}

function isOf(row: MeasurementRow, { partnerId, shownAt }: Pick<Sign, 'partnerId' | 'shownAt'>) {
  const apart = Math.abs(row.filledAt.getTime() - shownAt.getTime());
  return row.origin === 'portal' && row.partnerId === partnerId && apart < AT_ONCE;
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
