import { Injectable } from '@nestjs/common';
import type { Instruments } from '@closeknit/contracts/questionnaires';
import { languageOf } from '@closeknit/domain/words/language';
import { Readers } from '../../words/readers.ts';
import { InstrumentShelf } from '../instruments/instrument-shelf.service.ts';
import { viewOf } from './instrument-views.ts';

/** What a therapist can choose from, in the language they read. */
@Injectable()
export class OfferedInstruments {
  constructor(
    private readonly readers: Readers,
    private readonly shelf: InstrumentShelf,
  ) {}

  async all(): Promise<Instruments> {
    const language = languageOf(await this.readers.ofActor());
    const { inUse } = await this.shelf.catalogue();
    return { instruments: inUse.map((each) => viewOf(each, language)) };
  }
}
