import { Component, computed, inject, input } from '@angular/core';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import type { NoteDraft } from './note-draft.ts';

/** Which session of the couple a note is about, if it is about one. */
@Component({
  selector: 'app-session-of-note',
  imports: [Control, Field],
  template: `<ck-field [label]="say('workspace.notes.about')">
    <select #list ckControl (change)="draft().write({ appointmentId: list.value || null })">
      <option value="" [selected]="!draft().appointmentId()">
        {{ say('workspace.notes.no-session') }}
      </option>
      @for (session of sessions(); track session.id) {
        <option [value]="session.id" [selected]="draft().appointmentId() === session.id">
          {{ session.when }}
        </option>
      }
    </select>
  </ck-field>`,
})
export class SessionOfNote {
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;

  readonly draft = input.required<NoteDraft>();

  protected readonly sessions = computed(() => {
    if (!this.atHand.appointments.hasValue()) return [];
    return this.atHand.appointments
      .value()
      .appointments.filter(
        // What one of the two had alone stays out of the record of both.
        ({ id, state, aloneWith }) =>
          (state === 'booked' && aloneWith === null) || id === this.draft().appointmentId(),
      )
      .map(({ id, startsAt }) => ({
        id,
        when: `${this.times.day(startsAt)}, ${this.times.hour(startsAt)}`,
      }));
  });
}
