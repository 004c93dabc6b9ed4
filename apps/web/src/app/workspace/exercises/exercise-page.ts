import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Library, type ShelvedExercise } from '@closeknit/contracts/exercises';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { AssignDialog } from '../assigning/assign-dialog.ts';
import { ExerciseOutcome } from '../outcome/exercise-outcome.ts';
import { injectShowGiven } from '../programmes/show-given.ts';
import { PageTop } from '../page-top/page-top.ts';
import { OwnExerciseDrafts } from '../own-exercises/drafts/own-exercise-drafts.ts';
import { TakeAlong } from '../own-exercises/files/take-along.ts';
import { ExerciseFacts } from './exercise-facts.ts';
import { ExercisePaper } from './exercise-paper.ts';

/** One exercise of the library: why one gives it, what the couple reads, and when not to. */
@Component({
  selector: 'app-exercise-page',
  imports: [
    AssignDialog,
    EmptyState,
    ExerciseFacts,
    ExerciseOutcome,
    ExercisePaper,
    FormError,
    PageTop,
    RouterLink,
    TakeAlong,
    Waiting,
  ],
  template: `
    @if (library.hasValue()) {
      <p class="crumb">
        <a routerLink="/workspace/exercises">{{ say('workspace.library.all') }}</a>
      </p>
      @if (exercise(); as exercise) {
        <app-page-top [heading]="exercise.title">
          @if (mayWrite) {
            <button
              class="button"
              type="button"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="copy(exercise)"
            >
              {{ say('workspace.library.copy') }}
            </button>
          }
          <button class="button" type="button" (click)="print()">
            {{ say('workspace.library.print') }}
          </button>
          @if (mayGive) {
            <button class="button main" type="button" (click)="isAssigning.set(true)">
              {{ say('workspace.library.assign') }}
            </button>
          }
        </app-page-top>
        <app-form-error [text]="errand.refusal()" />
        <app-exercise-facts [exercise]="exercise" />
        <app-exercise-outcome class="along" [exerciseKey]="exercise.key" />
        @if (mayWrite) {
          <app-take-along class="along" [exercises]="[exercise]" [name]="exercise.title" />
        }
        <app-exercise-paper [exercise]="exercise" />
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
    .along {
      margin-block-start: var(--space-6);
    }
    .crumb {
      margin-block-end: var(--space-2);
      color: var(--ink-soft);
    }
  `,
})
export default class ExercisePage {
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT).defaultView;
  private readonly me = inject(SignedIn).member();
  private readonly drafts = inject(OwnExerciseDrafts);
  protected readonly say = inject(Words).say;
  protected readonly library = reading(() => '/exercises', Library);
  protected readonly errand = injectErrand();
  protected readonly showAssigned = injectShowGiven();
  protected readonly isAssigning = signal(false);
  protected readonly mayGive = may(this.me, 'assignments:give');
  protected readonly mayWrite = may(this.me, 'exercises:write');

  readonly key = input.required<string>();
  protected readonly exercise = computed(() =>
    this.library.hasValue()
      ? this.library.value().exercises.find(({ key }) => key === this.key())
      : undefined,
  );

  protected print(): void {
    this.page?.print();
  }

  /** A draft of one's own with these words, to be changed at will. */
  protected async copy(exercise: ShelvedExercise): Promise<void> {
    const begun = { id: '' };
    const isDone = await this.errand.run(async () => {
      begun.id = await this.drafts.beginFrom(exercise);
    });
    if (isDone) await this.router.navigate(['/workspace/own-exercises', begun.id]);
  }
}
