import { Component, inject, input, output } from '@angular/core';
import { reachesOther } from '@closeknit/domain/access/privacy';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { Preview, type Shown } from './preview.ts';

/** Asks before words that are there already get more readers. */
@Component({
  selector: 'app-widening',
  imports: [Dialog, Preview],
  template: `<ck-dialog
    [heading]="say('portal.readers.asking.' + to().visibility, names)"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <p class="soft">{{ say('portal.audience.' + to().visibility + '.note', names) }}</p>
      @if (reachesOther(to().visibility)) {
        <app-preview [answers]="[to()]" />
      }
      <div class="actions">
        <button class="button main" type="button" (click)="confirmed.emit()">
          {{ say('portal.readers.widen.' + to().visibility, names) }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('shell.not-now') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class Widening {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly reachesOther = reachesOther;

  readonly to = input.required<Shown>();
  readonly confirmed = output<void>();
  readonly closed = output<void>();
}
