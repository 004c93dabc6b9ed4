import { Component, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import type { Meeting } from '@closeknit/contracts/assignments';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { saysTheSame } from '@closeknit/domain/exercises/answer-same';
import { Words } from '../../../words/words.ts';

const nothing = { day: '', time: null, place: '' } as const;

/** When and where: a day, and, once they are settled, a time and a place. Kept as soon as there is a day. */
@Component({
  selector: 'app-meeting-input',
  imports: [Control, Field],
  template: `
    <div class="when">
      <ck-field [label]="say('portal.exercise.day')" [error]="missing()">
        <input
          #day
          ckControl
          type="date"
          [value]="typed().day"
          (input)="write({ day: day.value })"
          (blur)="isLeft.set(true)"
        />
      </ck-field>
      <ck-field [label]="say('portal.exercise.time')" [hint]="say('portal.exercise.may-stay-open')">
        <input
          #time
          ckControl
          type="time"
          [value]="typed().time ?? ''"
          (input)="write({ time: time.value === '' ? null : time.value })"
        />
      </ck-field>
    </div>
    <ck-field [label]="say('portal.exercise.place')" [hint]="say('portal.exercise.may-stay-open')">
      <input
        #place
        ckControl
        maxlength="200"
        autocomplete="off"
        [value]="typed().place"
        (input)="write({ place: place.value })"
      />
    </ck-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .when {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
      gap: var(--space-4);
    }
  `,
})
export class MeetingInput {
  protected readonly say = inject(Words).say;

  readonly meeting = input.required<Meeting | undefined>();
  readonly changed = output<Meeting>();

  protected readonly typed = linkedSignal<Meeting>(() => untracked(this.meeting) ?? nothing);
  protected readonly isLeft = linkedSignal(() => untracked(this.meeting) !== undefined);

  constructor() {
    effect(() => {
      const meeting = this.meeting();
      const typed = untracked(this.typed);
      // Without a day nothing of it is kept yet: what stands here is then newer.
      if (meeting && typed.day !== '' && !saysTheSame(meeting, typed)) this.typed.set(meeting);
    });
  }

  protected missing(): string {
    const { day, time, place } = this.typed();
    const isAsked = this.isLeft() || time !== null || place !== '';
    return day === '' && isAsked ? this.say('portal.exercise.day-missing') : '';
  }

  protected write(part: Partial<Meeting>): void {
    this.typed.update((typed) => ({ ...typed, ...part }));
    if (this.typed().day !== '') this.changed.emit(this.typed());
  }
}
