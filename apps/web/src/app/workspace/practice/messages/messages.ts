import { Component, inject, linkedSignal, signal } from '@angular/core';
import { AllowMessages } from '@closeknit/contracts/messages';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { PracticePage } from '../practice-page.ts';

/** Whether the practice writes with its couples between sessions. */
@Component({
  selector: 'app-practice-messages',
  imports: [FormError, PracticePage, Tick, Waiting],
  template: `
    @if (read.hasValue()) {
      <app-practice-page [heading]="say('workspace.messages.practice-heading')">
        <div class="sheet stack">
          <p class="soft">{{ say('workspace.messages.practice-help') }}</p>
          <app-form-error [text]="errand.refusal()" />
          <ck-tick
            [label]="say('workspace.messages.practice-allow')"
            [hint]="say('workspace.messages.allow-hint')"
            [(checked)]="isOn"
            (checkedChange)="allow($event)"
          />
          <p class="faint" role="status">{{ saved() }}</p>
        </div>
      </app-practice-page>
    } @else {
      <app-waiting [resource]="read" />
    }
  `,
  styles: `
    .sheet {
      max-inline-size: 36rem;
      padding: var(--space-5);
    }
  `,
})
export default class PracticeMessages {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly saved = signal('');
  protected readonly read = reading(() => '/practice/messages', AllowMessages);

  protected readonly isOn = linkedSignal(() => this.read.value()?.on ?? true);

  protected async allow(on: boolean): Promise<void> {
    const body = { on };
    const isDone = await this.errand.run(() =>
      this.api.send({ method: 'PUT', path: '/practice/messages', body }),
    );
    this.saved.set(isDone ? this.say('workspace.saved') : '');
    if (!isDone) this.isOn.set(!on);
  }
}
