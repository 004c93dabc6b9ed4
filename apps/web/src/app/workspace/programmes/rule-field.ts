import { Component, computed, inject, input, model } from '@angular/core';
import type { DeliveryRule } from '@closeknit/contracts/programmes';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';
import { weekdayNames } from '../hours/weekday-names.ts';
import { OwnTimes } from '../own-times.ts';

const KINDS = ['at-once', 'after-days', 'weekday', 'after-session', 'after-previous'] as const;
const WEEK = 7;
const LONGEST = 90;

/** The rule by which an exercise of a programme comes. */
@Component({
  selector: 'app-rule-field',
  imports: [Control, Field],
  template: `
    <ck-field [label]="say('workspace.courses.comes-by')" [error]="error()">
      <select #kind ckControl (change)="choose($any(kind.value))">
        @for (each of kinds(); track each) {
          <option [value]="each" [selected]="each === rule().kind">
            {{ say('workspace.courses.kind.' + each) }}
          </option>
        }
      </select>
    </ck-field>
    @let chosen = rule();
    @if (chosen.kind === 'after-days') {
      <ck-field [label]="say('workspace.courses.days')">
        <input
          #days
          ckControl
          type="number"
          inputmode="numeric"
          min="1"
          max="90"
          [value]="chosen.days"
          (change)="countDays(days)"
        />
      </ck-field>
    }
    @if (chosen.kind === 'weekday') {
      <ck-field [label]="say('workspace.courses.weekday')">
        <select #weekday ckControl (change)="pickWeekday(weekday.value)">
          @for (name of weekdays; track $index) {
            <option [value]="$index + 1" [selected]="$index + 1 === chosen.weekday">
              {{ name }}
            </option>
          }
        </select>
      </ck-field>
    }
    @if (chosen.kind === 'after-previous') {
      <p class="faint">{{ say('workspace.courses.previous-note') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: var(--space-3);
      align-items: start;
    }
    p,
    ck-field:has(+ p) {
      grid-column: 1 / -1;
    }
  `,
})
export class RuleField {
  protected readonly say = inject(Words).say;
  protected readonly weekdays = weekdayNames(inject(OwnTimes).reader);

  readonly rule = model.required<DeliveryRule>();
  /** There is none before it that it could wait for. */
  readonly isFirst = input(false);
  readonly error = input('');

  // What is there stays to be chosen: a refusal names it, and nothing changes by itself.
  protected readonly kinds = computed(() =>
    KINDS.filter(
      (kind) => !this.isFirst() || kind !== 'after-previous' || this.rule().kind === kind,
    ),
  );

  protected choose(kind: DeliveryRule['kind']): void {
    if (kind === 'after-days') this.rule.set({ kind, days: WEEK });
    else if (kind === 'weekday') this.rule.set({ kind, weekday: 1 });
    else this.rule.set({ kind });
  }

  protected countDays(field: HTMLInputElement): void {
    const days = Math.min(Math.max(Math.round(field.valueAsNumber) || 1, 1), LONGEST);
    field.value = `${days}`;
    this.rule.set({ kind: 'after-days', days });
  }

  protected pickWeekday(value: string): void {
    this.rule.set({ kind: 'weekday', weekday: Number(value) as 1 });
  }
}
