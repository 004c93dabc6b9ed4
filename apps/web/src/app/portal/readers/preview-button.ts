import { Component, inject, input, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { Preview, type Shown } from './preview.ts';

/** Lays the other partner's page over one's own. */
@Component({
  selector: 'app-preview-button',
  imports: [Dialog, Preview],
  template: `
    <button class="button quiet" type="button" (click)="isOpen.set(true)">
      {{ say('portal.preview.open', names) }}
    </button>
    @if (isOpen()) {
      <ck-dialog
        [heading]="say('portal.preview.heading', names)"
        [closeLabel]="say('shell.close')"
        (closed)="isOpen.set(false)"
      >
        <app-preview [answers]="answers()" />
      </ck-dialog>
    }
  `,
})
export class PreviewButton {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly isOpen = signal(false);
  readonly answers = input.required<readonly Shown[]>();
}
