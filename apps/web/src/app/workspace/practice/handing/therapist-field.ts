import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Members } from '@closeknit/contracts/members';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { injectErrorOf } from '../../../client/error-of.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';

export type Receiver = Members['members'][number];

/** Who goes on with a couple, and the sessions in the way when that cannot be. */
@Component({
  selector: 'app-therapist-field',
  imports: [Control, Field, FormField],
  template: `
    <ck-field [label]="label()" [hint]="hint()" [error]="errorOf(field())">
      <select ckControl [formField]="field()">
        @for (receiver of receivers(); track receiver.id) {
          <option [value]="receiver.id">{{ receiver.name }}</option>
        }
      </select>
    </ck-field>
    @if (errorOf(field()) && inWords().length > 0) {
      <ul>
        @for (time of inWords(); track time) {
          <li>{{ time }}</li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: var(--space-2) 0 0;
      padding-inline-start: var(--space-4);
      color: var(--clay);
      font-size: var(--step--1);
    }
  `,
})
export class TherapistField {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly receivers = input.required<readonly Receiver[]>();
  readonly field = input.required<FieldTree<string>>();
  /** The sessions that would be booked twice, as instants. */
  readonly clashes = input<readonly string[]>([]);

  protected readonly inWords = computed(() =>
    this.clashes().map((instant) =>
      this.say('workspace.when', { day: this.times.day(instant), hour: this.times.hour(instant) }),
    ),
  );
}
