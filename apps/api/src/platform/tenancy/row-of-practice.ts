import { PrimaryColumn } from 'typeorm';

/** What every row of a practice has: the practice, from the transaction, and an id. */
export abstract class RowOfPractice {
  @PrimaryColumn('uuid', { default: () => 'current_practice()' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
}
