import { Injectable } from '@nestjs/common';
import type { AssignmentPartRow } from '../assignment-part.entity.ts';
import { Safe } from '../../platform/encryption/safe.ts';

type Said = Pick<AssignmentPartRow, 'id' | 'practiceId' | 'sealedWord'>;

/** The word to the therapist beside what is too much, sealed like an answer. */
@Injectable()
export class ReliefWords {
  constructor(private readonly safe: Safe) {}

  async seal({ id, practiceId }: Said, word: string): Promise<Buffer | null> {
    return word === '' ? null : this.safe.seal(practiceId, word, placeOf(id));
  }

  async of({ id, practiceId, sealedWord }: Said): Promise<string> {
    return sealedWord ? this.safe.open<string>(practiceId, sealedWord, placeOf(id)) : '';
  }
}

function placeOf(row: string) {
  return { table: 'assignment_part', column: 'sealed_word', row } as const;
}
