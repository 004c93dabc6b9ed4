import { Component, inject, input, output, signal } from '@angular/core';
import { Words } from '../../../words/words.ts';
import { OpenRecordDialog } from '../../glass/open-record-dialog.ts';

/** Below a couple that is not in sight: the way in for whoever covers for a colleague. */
@Component({
  selector: 'app-covering',
  imports: [OpenRecordDialog],
  template: `
    <h2>{{ say('workspace.covering.heading') }}</h2>
    <p class="soft">{{ say('workspace.covering.text') }}</p>
    <p>
      <button class="button" type="button" (click)="isAsking.set(true)">
        {{ say('workspace.glass.ask') }}
      </button>
    </p>
    @if (isAsking()) {
      <app-open-record-dialog
        [coupleId]="coupleId()"
        (opened)="opened.emit()"
        (closed)="isAsking.set(false)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      max-inline-size: 60ch;
    }
  `,
})
export class Covering {
  protected readonly say = inject(Words).say;
  protected readonly isAsking = signal(false);

  readonly coupleId = input.required<string>();
  readonly opened = output<void>();
}
