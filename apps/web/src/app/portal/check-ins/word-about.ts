import type { WordKind } from '@closeknit/contracts/check-ins';
import { dateInWords, type Reader } from '../../times/zoned-times.ts';
import type { Say } from '../../words/words.ts';

/** What a sentence beside a check-in is, and of which week. */
export function wordAbout(
  say: Say,
  { kind, week }: { readonly kind: WordKind; readonly week: string },
  reader: Reader,
): string {
  const facts = { what: say(`portal.words.kind.${kind}`), day: dateInWords(week, reader) };
  return say('portal.words.of-week', facts);
}
