import { Component, computed, effect, inject, input } from '@angular/core';
import type { Resource } from '@angular/core';
import { Router } from '@angular/router';
import { refusalFrom } from '../../client/refused.ts';
import { Words } from '../../words/words.ts';
import { Leaving } from '../leaving.ts';
import { PageHeading } from '../page-heading.ts';

interface Readable extends Pick<Resource<unknown>, 'error' | 'isLoading'> {
  reload(): boolean;
}

/** Stands where a page will be: silent at first, then a quiet line, then the reason and a way on. */
@Component({
  selector: 'app-waiting',
  imports: [PageHeading],
  template: `
    @if (refusal(); as refused) {
      <h1 appPageHeading>{{ say('shell.waiting.heading') }}</h1>
      <p class="soft" role="alert">{{ words.problem(refused.code) }}</p>
      <p>
        @if (refused.code === 'other-person') {
          <button class="button" type="button" (click)="openAnew()">
            {{ say('shell.waiting.anew') }}
          </button>
        } @else {
          <button class="button" type="button" (click)="resource().reload()">
            {{ say('shell.waiting.again') }}
          </button>
        }
      </p>
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
  private readonly leaving = inject(Leaving);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly resource = input.required<Readable>();
  protected readonly refusal = computed(() => {
    const error = this.resource().error();
    return error && !this.resource().isLoading() ? refusalFrom(error) : undefined;
  });

  constructor() {
    effect(() => {
      if (this.refusal()?.code === 'second-factor-needed') {
        void this.router.navigateByUrl('/second-factor');
      }
    });
  }

  protected openAnew(): void {
    this.leaving.departTo('/');
  }
}
