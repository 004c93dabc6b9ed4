import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Programmes } from '@closeknit/contracts/programmes';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { GiveProgrammeDialog } from '../programmes/give-programme.ts';
import { injectShowGiven } from '../programmes/show-given.ts';
import { PageTop } from '../page-top/page-top.ts';
import { injectBeginning } from './beginning.ts';
import { ProgrammeFacts } from './programme-facts.ts';

/** A programme that Closeknit ships: why one gives it, when not to, and what comes when. */
@Component({
  selector: 'app-programme-page',
  imports: [
    EmptyState,
    FormError,
    GiveProgrammeDialog,
    PageTop,
    ProgrammeFacts,
    RouterLink,
    Waiting,
  ],
  template: `
    <p class="crumb">
      <a routerLink="/workspace/programmes">{{ say('workspace.programmes.title') }}</a>
    </p>
    @if (!shelf.hasValue()) {
      <app-waiting [resource]="shelf" />
    } @else if (programme(); as programme) {
      <app-page-top [heading]="programme.title">
        @if (mayWrite) {
          <button
            class="button"
            type="button"
            [attr.aria-disabled]="beginning.errand.underWay() || null"
            (click)="beginning.begin(programme)"
          >
            {{ say('workspace.programmes.copy') }}
          </button>
        }
        @if (mayGive) {
          <button class="button main" type="button" (click)="isGiving.set(true)">
            {{ say('workspace.courses.give') }}
          </button>
        }
      </app-page-top>
      <app-form-error [text]="beginning.errand.refusal()" />
      <app-programme-facts [programme]="programme" />
      @if (isGiving()) {
        <app-give-programme
          [programmeKey]="programme.key"
          (given)="showGiven($event)"
          (closed)="isGiving.set(false)"
        />
      }
    } @else {
      <app-page-top [heading]="say('workspace.programmes.unknown')" />
      <ck-empty-state [title]="say('workspace.programmes.unknown-help')" />
    }
  `,
  styles: `
    .crumb {
      margin-block-end: var(--space-2);
      color: var(--ink-soft);
    }
  `,
})
export default class ProgrammePage {
  protected readonly say = inject(Words).say;
  private readonly me = inject(SignedIn).member();
  protected readonly mayWrite = may(this.me, 'exercises:write');
  protected readonly mayGive = may(this.me, 'assignments:give');
  protected readonly isGiving = signal(false);
  protected readonly showGiven = injectShowGiven();
  protected readonly beginning = injectBeginning();
  protected readonly shelf = reading(() => '/programmes', Programmes);

  readonly key = input.required<string>();
  protected readonly programme = computed(() =>
    this.shelf.hasValue()
      ? this.shelf.value().programmes.find(({ key, own }) => key === this.key() && !own)
      : undefined,
  );
}
