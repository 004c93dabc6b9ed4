import { Component, computed, inject, input, output } from '@angular/core';
import type { CoupleReach } from '@closeknit/contracts/reach';
import type { SafetyRecord } from '@closeknit/contracts/safety';
import { PROTOCOL_STEPS } from '@closeknit/domain/safety/protocol';
import { Words } from '../../words/words.ts';
import { ProtocolStepForm } from './protocol-step.ts';

/** What may be done next, step by step; ticked and noted in the same closed place. */
@Component({
  selector: 'app-protocol',
  imports: [ProtocolStepForm],
  template: `
    <h3>{{ say('workspace.safety.protocol') }}</h3>
    @if (reach(); as reach) {
      <p class="soft">{{ contact() }}</p>
    }
    <ol class="plain">
      @for (each of steps(); track each.step) {
        <li>
          <app-protocol-step
            [step]="each"
            [name]="partner().firstName"
            [path]="'/couples/' + coupleId() + '/safety/partners/' + partner().id + '/steps/'"
            (changed)="changed.emit()"
          />
        </li>
      }
    </ol>
  `,
  styles: `
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class Protocol {
  protected readonly say = inject(Words).say;

  readonly partner = input.required<SafetyRecord['partners'][number]>();
  readonly coupleId = input.required<string>();
  readonly reach = input<CoupleReach['partners'][number]>();
  readonly changed = output<void>();

  protected readonly steps = computed(() =>
    PROTOCOL_STEPS.map((step) => {
      const taken = this.partner().steps.find((each) => each.step === step);
      return { step, done: taken?.done ?? false, note: taken?.note ?? '' };
    }),
  );

  protected readonly contact = computed(() => {
    const reach = this.reach();
    if (!reach) return '';
    const { noMail, email, readers } = reach;
    if (noMail) return this.say('workspace.reach.no-mail');
    const whose = this.say(`workspace.reach.readers.${readers}`);
    return `${this.say('workspace.reach.by-mail', { email })} ${whose}`;
  });
}
