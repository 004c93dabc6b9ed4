import { Component, computed, effect, inject, input } from '@angular/core';
import type { Resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { refusalFrom } from '../../client/refused.ts';
import { Words } from '../../words/words.ts';
import { firstPages } from '../guards.ts';
import { PageHeading } from '../page-heading.ts';
import { SignedIn } from '../signed-in.ts';
import { OtherPlace } from './other-place.ts';

interface Readable extends Pick<Resource<unknown>, 'error' | 'isLoading'> {
  reload(): boolean;
}

/** Stands where a page will be: silent at first, then a quiet line, then the reason and a way on. */
@Component({
  selector: 'app-waiting',
  host: { '(window:online)': 'tryAgain()' },
  imports: [OtherPlace, PageHeading, RouterLink],
  template: `
    @if (refusal(); as refused) {
      <h1 appPageHeading>{{ say('shell.waiting.heading') }}</h1>
      @if (refused.code === 'other-person') {
        @defer (on immediate) {
          <app-other-place (changedBack)="resource().reload()" />
        }
      } @else if (refused.code === 'not-allowed' && signedIn.me()) {
        <p class="soft" role="alert">{{ say('shell.waiting.not-yours') }}</p>
        <p>
          <a class="button" [routerLink]="firstPage()">{{ say('shell.waiting.' + face()) }}</a>
        </p>
      } @else {
        <p class="soft" role="alert">{{ words.problem(refused.code) }}</p>
        <p>
          <button class="button" type="button" (click)="resource().reload()">
            {{ say('shell.waiting.again') }}
          </button>
        </p>
      }
    } @else {
      <p class="faint late" role="status">{{ say('shell.waiting.loading') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--space-3);
      min-block-size: 60vh;
    }
    .late {
      animation: appear 1ms 300ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class Waiting {
  private readonly router = inject(Router);
  protected readonly signedIn = inject(SignedIn);
  protected readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly resource = input.required<Readable>();
  protected readonly refusal = computed(() => {
    const error = this.resource().error();
    return error && !this.resource().isLoading() ? refusalFrom(error) : undefined;
  });

  protected readonly face = computed(() => this.signedIn.me()?.kind ?? 'partner');
  protected readonly firstPage = computed(() => firstPages[this.face()]);

  /** Out of reach, it is read by itself once there is a network again. */
  protected tryAgain(): void {
    if (this.refusal()?.code === 'away') this.resource().reload();
  }

  constructor() {
    effect(() => {
      if (this.refusal()?.code === 'second-factor-needed') {
        void this.router.navigateByUrl('/second-factor');
      }
    });
  }
}
