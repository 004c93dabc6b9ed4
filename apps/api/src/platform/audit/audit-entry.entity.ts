import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of the audit log. It is written by `append_audit` and never changes. */
@Entity('audit_entry')
export class AuditEntryRow {
  @PrimaryColumn('uuid', { default: () => 'current_practice()' })
  practiceId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actorKind!: string;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text')
  action!: string;

  @Column('uuid', { array: true })
  subjects!: string[];

  @Column('uuid', { nullable: true })
  coupleId!: string | null;

  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  @Column('uuid', { nullable: true })
  glassId!: string | null;

  @Column('text')
  hash!: string;
}
