import { translationsOf } from '@closeknit/domain/exercises/library';
import { libraryEn } from '@closeknit/domain/exercises/library.en';
import { programmesIn, titlesOf } from '@closeknit/domain/programmes/programmes';
import type { DemoProgramme } from '@closeknit/fixtures/story';
import type { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Whose {
  readonly coupleId: string;
  readonly therapistId: string;
}

/** The programme a couple is in the middle of; what they were given of it since it began has come. */
export async function tellProgramme(
  db: PracticeDb,
  { coupleId, therapistId }: Whose,
  { key, begunOn }: DemoProgramme,
): Promise<void> {
  const programme = programmesIn('en').find((each) => each.key === key);
  if (!programme) throw new Error(`There is no programme ${key}`);
  const { title, version, items } = programme;
  const course = await db.one<{ id: string }>(
    `insert into course (couple_id, programme_key, programme_version, title, titles, given_by, begun_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      ...[coupleId, key, version, title, JSON.stringify(titlesOf(key)), therapistId],
      `${begunOn}T15:00:00Z`,
    ],
  );
  for (const [index, { exerciseKey, rule }] of items.entries()) {
    const exercise = libraryEn.find((each) => each.key === exerciseKey);
    await db.query(
      `insert into course_item (couple_id, course_id, position, exercise_key, exercise,
                                translations, rule, assignment_id, delivered_at)
       select $1, $2, $3, $4, $5, $6, $7, given.id, given.given_at
       from (select) nothing left join assignment given
         on given.couple_id = $1 and given.exercise_key = $4 and given.given_at >= $8`,
      [
        ...[coupleId, course?.id, index + 1, exerciseKey, JSON.stringify(exercise)],
        ...[JSON.stringify(exercise ? translationsOf(exercise) : {}), JSON.stringify(rule)],
        `${begunOn}T00:00:00Z`,
      ],
    );
  }
}
