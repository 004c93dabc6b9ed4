import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A practice: the tenant. Its row is seen from inside only. */
@Entity('practice')
export class PracticeRow {
  @PrimaryColumn('uuid', { default: () => 'current_practice()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  zone!: string;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
