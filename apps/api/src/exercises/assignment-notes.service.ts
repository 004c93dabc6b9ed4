import { Injectable } from '@nestjs/common';
import { Safe } from '../platform/encryption/safe.ts';

interface Noted {
  readonly id: string;
  readonly practiceId: string;
  readonly sealedNote: Buffer | null;
}

/** What a therapist writes to the couple beside an exercise, sealed like what the couple writes. */
@Injectable()
export class AssignmentNotes {
  constructor(private readonly safe: Safe) {}

  async seal(assignmentId: string, practiceId: string, note: string): Promise<Buffer | null> {
    return note === '' ? null : this.safe.seal(practiceId, note, placeOf(assignmentId));
  }

  async of({ id, practiceId, sealedNote }: Noted): Promise<string> {
    return sealedNote ? this.safe.open<string>(practiceId, sealedNote, placeOf(id)) : '';
  }
}

function placeOf(row: string) {
  return { table: 'assignment', column: 'sealed_note', row } as const;
}
