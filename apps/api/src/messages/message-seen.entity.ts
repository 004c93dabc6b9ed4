import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A message its reader has had on screen. Nobody else sees the row. */
@Entity('message_seen')
export class MessageSeenRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  messageId!: string;

  @Column('uuid')
  readerId!: string;
}
