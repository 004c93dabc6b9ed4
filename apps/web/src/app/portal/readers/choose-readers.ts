import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Visibility } from '@closeknit/contracts/exercises';
import { narrows, reachesOther } from '@closeknit/domain/access/privacy';
import { Choice, type Option } from '@closeknit/ui/choice/choice';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import type { Errand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { visibilities } from '../audiences.ts';
import { namesFor } from '../names.ts';

/** Other readers for something of one's own, whatever it is: what it comes to, and only then yes. */
@Component({
  selector: 'app-choose-readers',
  imports: [Choice, Dialog, FormError],
  template: `<ck-dialog
    [heading]="say('portal.readers.heading')"
    [closeLabel]="say('shell.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <ng-content />
      @if (standing()) {
        <p class="soft">{{ standing() }}</p>
      }
      <ck-choice
        [question]="say('portal.audience.question')"
        [questionHidden]="true"
        [options]="options()"
        [value]="chosen()"
        (valueChange)="choose($event)"
      />
      <ng-content select="app-preview" />
      <app-form-error [text]="errand().refusal()" />
      <div class="actions">
        @if (yes()) {
          <button
            class="button main"
            type="button"
            [attr.aria-disabled]="errand().underWay() || null"
            (click)="kept.emit(chosen())"
          >
            {{ say(yes(), names) }}
          </button>
        }
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('shell.not-now') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class ChooseReaders {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());

  /** Who reads it now, and whether readers can still be taken away. */
  readonly readers = input.required<{
    readonly visibility: Visibility;
    readonly mayNarrow: boolean;
  }>();
  readonly options = input.required<Option[]>();
  readonly errand = input.required<Errand>();
  /** What is being weighed, and not kept yet. */
  readonly weighed = output<Visibility>();
  readonly kept = output<Visibility>();
  readonly closed = output<void>();

  protected readonly chosen = linkedSignal<Visibility>(() => this.readers().visibility);
  /** Only whether it can be taken back: when the other came by is theirs. */
  protected readonly standing = computed(() => {
    const { visibility, mayNarrow } = this.readers();
    if (!reachesOther(visibility)) return '';
    return this.say(mayNarrow ? 'portal.readers.taken-back' : 'portal.readers.gone', this.names);
  });
  /** What the button says, once it would change anything. */
  protected readonly yes = computed(() => {
    const [before, chosen] = [this.readers().visibility, this.chosen()];
    if (before === chosen) return '';
    return `portal.readers.${narrows(before, chosen) ? 'narrow' : 'widen'}.${chosen}`;
  });

  protected choose(value: string | null): void {
    const chosen = visibilities.find((each) => each === value);
    if (!chosen) return;
    this.chosen.set(chosen);
    this.weighed.emit(chosen);
  }
}
