import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a practice's chain of audit entries. */
@Entity('audit_head')
export class AuditHeadRow {
  @PrimaryColumn('uuid', { default: () => 'current_practice()' })
  practiceId!: string;

  @Column('bigint')
  seq!: string;

  @Column('text')
  hash!: string;
}
