import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Library } from '@closeknit/contracts/exercises';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { AssignDialog } from '../assigning/assign-dialog.ts';
import { PageTop } from '../page-top/page-top.ts';
import { PromptList } from './prompt-list.ts';

/** One exercise of the library: why one gives it, what the couple reads, and when not to. */
@Component({
  selector: 'app-exercise-page',
  imports: [AssignDialog, EmptyState, PageTop, PromptList, RouterLink, Tag, Waiting],
  template: `
    @if (library.hasValue()) {
      <p class="crumb">
        <a routerLink="/workspace/exercises">{{ say('workspace.library.all') }}</a>
      </p>
      @if (exercise(); as exercise) {
        <app-page-top [heading]="exercise.title">
          <button class="button main" type="button" (click)="isAssigning.set(true)">
            {{ say('workspace.library.assign') }}
          </button>
        </app-page-top>
        <div class="stack">
          <p class="tags">
            <ck-tag tone="action">{{ say('workspace.steps.' + exercise.step) }}</ck-tag>
            <ck-tag>{{ say('workspace.mode.' + exercise.mode) }}</ck-tag>
            <ck-tag>{{ say('workspace.minutes', { minutes: exercise.minutes }) }}</ck-tag>
            @for (sign of exercise.signs; track sign) {
              <ck-tag>{{ say('workspace.signs.' + sign) }}</ck-tag>
            }
          </p>
          <section>
            <h2>{{ say('workspace.library.purpose') }}</h2>
            <p>{{ exercise.purpose }}</p>
          </section>
          @if (exercise.notWhen) {
            <section class="notice">
              <h2>{{ say('workspace.library.not-when') }}</h2>
              <p>{{ exercise.notWhen }}</p>
            </section>
          }
          <section>
            <h2>{{ say('workspace.library.invitation') }}</h2>
            <p class="letter">{{ exercise.invitation }}</p>
          </section>
          <section>
            <h2>{{ say('workspace.library.prompts') }}</h2>
            <app-prompt-list [prompts]="exercise.prompts" />
          </section>
        </div>
        @if (isAssigning()) {
          <app-assign-dialog
            [exercise]="exercise"
            (assigned)="showAssigned($event)"
            (closed)="isAssigning.set(false)"
          />
        }
      } @else {
        <app-page-top [heading]="say('workspace.library.unknown')" />
        <ck-empty-state [title]="say('workspace.library.unknown-help')" />
      }
    } @else {
      <app-waiting [resource]="library" />
    }
  `,
  styles: `
    .crumb {
      margin-block-end: var(--space-2);
      color: var(--ink-soft);
    }
    .stack {
      gap: var(--space-5);
      max-inline-size: 46rem;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
    }
    h2 {
      margin-block-end: var(--space-2);
    }
  `,
})
export default class ExercisePage {
  private readonly router = inject(Router);
  protected readonly say = inject(Words).say;
  protected readonly library = reading(() => '/exercises', Library);
  protected readonly isAssigning = signal(false);

  readonly key = input.required<string>();
  protected readonly exercise = computed(() =>
    this.library.hasValue()
      ? this.library.value().exercises.find(({ key }) => key === this.key())
      : undefined,
  );

  protected async showAssigned(coupleId: string): Promise<void> {
    await this.router.navigate(['/workspace/couples', coupleId, 'exercises']);
  }
}
