import { Column, Entity } from 'typeorm';
import { DraftRow } from '../../../platform/drafts/draft.entity.ts';

/** A programme that is being written. */
@Entity('own_programme_draft')
export class OwnProgrammeDraftRow extends DraftRow {
  @Column('uuid', { name: 'programme_id' })
  override ofId!: string;
}
