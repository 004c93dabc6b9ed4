import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Courses } from '@closeknit/contracts/programmes';
import { may } from '@closeknit/domain/access/permissions';
import { isSharing } from '@closeknit/domain/couples/life';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { GiveProgrammeDialog } from '../../programmes/give-programme.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { CourseCard } from './course-card.ts';

/** The programmes of a couple: the one that runs first, and a way to give one where none does. */
@Component({
  selector: 'app-couple-courses',
  imports: [CourseCard, GiveProgrammeDialog, Waiting],
  template: `
    @if (resource.hasValue()) {
      @for (course of resource.value().courses; track course.id) {
        <app-course-card
          [course]="course"
          [path]="path()"
          [mayChange]="mayGive()"
          (changed)="showAnew()"
        />
      }
      @if (mayGive() && !isRunning()) {
        <p>
          <button class="button" type="button" (click)="isGiving.set(true)">
            {{ say('workspace.courses.give') }}
          </button>
        </p>
      }
      @if (isGiving()) {
        <app-give-programme
          [couple]="atHand.here()"
          (given)="showAnew()"
          (closed)="isGiving.set(false)"
        />
      }
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      margin-block-end: var(--space-5);
    }
  `,
})
export class CoupleCourses {
  protected readonly atHand = inject(CoupleAtHand);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;
  protected readonly path = computed(() => this.atHand.below('/courses') ?? '');
  protected readonly resource = reading(() => this.atHand.below('/courses'), Courses);
  protected readonly isGiving = signal(false);

  protected readonly isRunning = computed(
    () =>
      this.resource.hasValue() &&
      this.resource.value().courses.some(({ state }) => state === 'running'),
  );
  protected readonly mayGive = computed(() => {
    const { care, state } = this.atHand.here();
    return isSharing(state) && may(this.me, 'assignments:give', care);
  });

  constructor() {
    effect(() => {
      if (this.atHand.given() > 0) untracked(() => this.resource.reload());
    });
  }

  /** What comes at once has come: the exercises beside it are read anew, too. */
  protected showAnew(): void {
    this.isGiving.set(false);
    this.atHand.given.update((count) => count + 1);
  }
}
