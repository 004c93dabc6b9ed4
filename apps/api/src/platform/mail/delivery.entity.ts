import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** A mail that the mail server accepted. */
@Entity('delivery')
export class DeliveryRow extends RowOfPractice {
  @Column('uuid')
  plannedJobId!: string;

  @Column('text')
  messageId!: string;

  @Column('integer')
  attempt!: number;

  @Column('boolean')
  perhapsAgain!: boolean;

  @Column('timestamptz')
  sentAt!: Date;
}
