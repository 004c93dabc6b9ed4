import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { ReminderRules } from '@closeknit/contracts/practices';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { Save } from '../save.ts';

const OFFERED = [168, 72, 48, 24, 4, 2];

/** Which reminders of a session go out. They hold for sessions that are booked already, too. */
@Component({
  selector: 'app-reminder-form',
  imports: [FormError, Save, Tick],
  template: `
    <form class="stack" (submit)="save(); $event.preventDefault()">
      <h2>{{ say('workspace.session-rules.reminding') }}</h2>
      <p class="soft">{{ say('workspace.session-rules.reminding-help') }}</p>
      <fieldset>
        <legend class="visually-hidden">{{ say('workspace.session-rules.reminding') }}</legend>
        @for (hours of offered(); track hours) {
          <ck-tick
            [label]="label(hours)"
            [checked]="chosen().includes(hours)"
            (checkedChange)="choose(hours, $event)"
          />
        }
      </fieldset>
      <p class="faint">{{ say('workspace.session-rules.reminding-note') }}</p>
      <app-form-error [text]="errand.refusal()" />
      <app-save [underWay]="errand.underWay()" [told]="saved()" />
    </form>
  `,
  styles: `
    fieldset {
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
  `,
})
export class ReminderForm {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly saved = signal('');

  readonly rules = input.required<ReminderRules>();
  protected readonly chosen = linkedSignal(() => this.rules().hoursBefore);
  protected readonly offered = computed(() =>
    [...new Set([...OFFERED, ...this.rules().hoursBefore])].toSorted((one, other) => other - one),
  );

  protected label(hours: number): string {
    const days = hours / 24;
    return Number.isInteger(days)
      ? this.say('workspace.session-rules.days-before', { count: days })
      : this.say('workspace.session-rules.hours-before', { count: hours });
  }

  protected choose(hours: number, isWanted: boolean): void {
    this.saved.set('');
    this.chosen.update((all) => [
      ...all.filter((one) => one !== hours),
      ...(isWanted ? [hours] : []),
    ]);
  }

  protected async save(): Promise<void> {
    const wish = {
      method: 'PUT',
      path: '/practice/reminders',
      body: { hoursBefore: this.chosen() },
    } as const;
    if (await this.errand.run(() => this.api.send(wish)))
      this.saved.set(this.say('workspace.saved'));
  }
}
