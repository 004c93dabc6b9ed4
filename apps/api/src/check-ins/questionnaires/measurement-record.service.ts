import { Injectable } from '@nestjs/common';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { JointRecord } from '@closeknit/contracts/releases';
import { askedIn } from '@closeknit/domain/check-ins/instruments/in-language';
import { rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import type { ItemAnswers } from '@closeknit/domain/check-ins/instruments/score';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import { Readers } from '../../words/readers.ts';
import type { Catalogue } from '../instruments/catalogue.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { MeasurementBook } from './measurement-book.service.ts';
import type { MeasurementRow } from './measurement.entity.ts';

type Released = NonNullable<JointRecord['questionnaires']>[number];
type Own = OwnData['questionnaires'][number];

/** Scores as a record, for what people take along or have released. */
@Injectable()
export class MeasurementRecord {
  constructor(
    private readonly book: MeasurementBook,
    private readonly readers: Readers,
    private readonly shelf: InstrumentShelf,
  ) {}

  /** Of both partners, oldest first: totals alone. */
  async ofCouple(coupleId: string): Promise<(Omit<Released, 'name'> & { partnerId: string })[]> {
    const rows = (await this.book.ofCouple(coupleId)).toReversed();
    const catalogue = await this.shelf.catalogue();
    return rows.map((row) => ({
      ...{ partnerId: row.partnerId, questionnaire: catalogue.nameOf(row).name },
      ...{ day: row.day, total: row.total },
    }));
  }

  /** Of one partner, with what they answered, in the words they were asked in. */
  async ofPartner(partnerId: string): Promise<Own[]> {
    const rows = await this.book.ofPartner(partnerId);
    const language = languageOf(await this.readers.ofActor());
    const catalogue = await this.shelf.catalogue();
    return Promise.all(
      rows.map(async (row) =>
        inWords(row, await this.book.answersOf(row), { catalogue, language }),
      ),
    );
  }
}

function inWords(
  row: MeasurementRow,
  answers: ItemAnswers | null,
  { catalogue, language }: { catalogue: Catalogue; language: Language },
): Own {
  const { day, total, origin } = row;
  const instrument = catalogue.find(row);
  const { name } = catalogue.nameOf(row);
  if (!instrument) return { name, day, total, origin, range: { min: 0, max: total }, answers: [] };
  const given = askedIn(instrument, language).items.flatMap(({ key, text, anchors }) => {
    const chosen = anchors.find(({ score }) => score === answers?.[key]);
    // Between two poles only the poles have words: then the number is what was chosen.
    return chosen ? [{ question: text, answer: chosen.label || String(chosen.score) }] : [];
  });
  return { name, day, total, origin, range: rangeOf(instrument), answers: given };
}
