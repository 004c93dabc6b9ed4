import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { Drafts } from '../exercise/drafts.ts';

/** "I answered as the wrong person": the words go away, or over to whom they are from. */
@Component({
  selector: 'app-wrong-person',
  imports: [Dialog, FormError],
  template: `
    <button class="button quiet" type="button" (click)="isOpen.set(true)">
      {{ say('portal.wrong-person.open') }}
    </button>
    @if (isOpen()) {
      <ck-dialog
        [heading]="say('portal.wrong-person.heading')"
        [closeLabel]="say('shell.close')"
        (closed)="isOpen.set(false)"
      >
        <div class="stack">
          <p class="soft">{{ say('portal.wrong-person.help', names) }}</p>
          @for (way of offered(); track way.path) {
            <div class="way">
              <p class="soft" [id]="'wrong-' + way.path">{{ say(way.help, names) }}</p>
              <button
                class="button"
                type="button"
                [attr.aria-describedby]="'wrong-' + way.path"
                [attr.aria-disabled]="errand.underWay() || null"
                (click)="go(way.path)"
              >
                {{ say(way.name, names) }}
              </button>
            </div>
          }
          <app-form-error [text]="errand.refusal()" />
        </div>
      </ck-dialog>
    }
  `,
  styles: `
    .way {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
    }
  `,
})
export class WrongPerson {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = { ...namesFor(this.me), name: this.me.name };
  protected readonly errand = injectErrand();
  protected readonly isOpen = signal(false);
  protected readonly ways = [
    {
      path: 'hand-over',
      name: 'portal.wrong-person.move',
      help: 'portal.wrong-person.move-help',
    },
    { path: 'clear', name: 'portal.wrong-person.clear', help: 'portal.wrong-person.clear-help' },
  ] as const;

  readonly assignmentId = input.required<string>();
  /** Whether the other partner was not asked: they are given nothing of it. */
  readonly forYouAlone = input(false);
  protected readonly offered = computed(() =>
    this.forYouAlone() ? this.ways.filter(({ path }) => path === 'clear') : this.ways,
  );
  readonly gone = output<'hand-over' | 'clear'>();

  protected async go(way: 'hand-over' | 'clear'): Promise<void> {
    const path = `/portal/assignments/${this.assignmentId()}/${way}`;
    if (!(await this.errand.run(() => this.api.send({ method: 'POST', path })))) return;
    this.drafts.forget(this.assignmentId());
    this.isOpen.set(false);
    this.gone.emit(way);
  }
}
