import type { Course, DeliveryRule } from '@closeknit/contracts/programmes';
import { dayInWords, type Reader } from '../../times/zoned-times.ts';
import type { Say } from '../../words/words.ts';
import { weekdayNames } from '../hours/weekday-names.ts';

type Coming = Pick<Course['items'][number], 'on' | 'waitsFor'>;

/** By which rule an exercise comes, in a few words; the first of a programme counts from its beginning. */
export function ruleInWords(
  say: Say,
  rule: DeliveryRule,
  { reader, isFirst = false }: { reader: Reader; isFirst?: boolean },
): string {
  const key = `workspace.courses.rule.${isFirst ? 'first-' : ''}`;
  if (rule.kind === 'after-days') return say(`${key}after-days`, { days: rule.days });
  if (rule.kind !== 'weekday') return say(key + rule.kind);
  const weekday = weekdayNames(reader)[rule.weekday - 1] ?? '';
  return say('workspace.courses.rule.weekday', { weekday });
}

/** When it will come as things stand, or what it waits for. */
export function comingInWords(say: Say, { on, waitsFor }: Coming, reader: Reader): string {
  if (on) return say('workspace.courses.comes', { day: dayInWords(on, reader) });
  return waitsFor ? say(`workspace.courses.waits.${waitsFor}`) : '';
}
