import { Component, computed, inject, input, signal } from '@angular/core';
import type { Visibility } from '@closeknit/contracts/exercises';
import { reachesOther } from '@closeknit/domain/access/privacy';
import { isSharing } from '@closeknit/domain/couples/life';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** Marks an own answer to be talked about; one that nobody else reads cannot be. */
@Component({
  selector: 'app-mark-answer',
  imports: [FormError, Tick],
  template: `
    @if (mayMark()) {
      @if (isDone()) {
        <p class="faint" role="status">{{ say('portal.discuss.marked', names) }}</p>
      } @else if (isAsking()) {
        @if (reaches()) {
          <ck-tick [label]="say('portal.discuss.to-both', names)" [(checked)]="toBoth" />
        } @else {
          <p class="soft">{{ say('portal.discuss.only-therapist', names) }}</p>
        }
        <app-form-error [text]="errand.refusal()" />
        <p class="actions">
          <button class="button" type="button" (click)="mark()">
            {{ say('portal.discuss.mark-yes') }}
          </button>
          <button class="button quiet" type="button" (click)="isAsking.set(false)">
            {{ say('portal.discuss.not-now') }}
          </button>
        </p>
      } @else {
        <p>
          <button class="button quiet" type="button" (click)="isAsking.set(true)">
            {{ say('portal.discuss.mark') }}<span class="visually-hidden">: {{ question() }}</span>
          </button>
        </p>
      }
    }
  `,
  styles: `
    .button.quiet {
      font-size: var(--step--1);
    }
  `,
})
export class MarkAnswer {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly errand = injectErrand();

  readonly assignmentId = input.required<string>();
  readonly promptKey = input.required<string>();
  readonly question = input.required<string>();
  readonly visibility = input.required<Visibility>();

  protected readonly isAsking = signal(false);
  protected readonly isDone = signal(false);
  protected readonly toBoth = signal(false);
  private readonly id = crypto.randomUUID();
  protected readonly mayMark = computed(() => this.visibility() !== 'private');
  protected readonly reaches = computed(
    () => isSharing(this.me.coupleState) && reachesOther(this.visibility()),
  );

  protected async mark(): Promise<void> {
    const which = { assignmentId: this.assignmentId(), promptKey: this.promptKey() };
    const body = { id: this.id, ...which, toBoth: this.reaches() && this.toBoth() };
    const wish = { method: 'POST', path: '/portal/discussion/answers', body } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.isDone.set(true);
  }
}
