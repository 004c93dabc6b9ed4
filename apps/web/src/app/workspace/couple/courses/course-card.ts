import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Course } from '@closeknit/contracts/programmes';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { comingInWords, ruleInWords } from '../../programmes/rule-words.ts';
import { ChangeCourseDialog } from './change-course.ts';

const tones: Record<Course['state'], Tone> = { running: 'action', over: 'leaf', stopped: 'plain' };

/** A programme that was given: what has come, what will come when, and what was skipped. */
@Component({
  selector: 'app-course-card',
  imports: [ChangeCourseDialog, ConfirmDialog, Tag],
  templateUrl: './course-card.html',
  styleUrl: './course-card.css',
})
export class CourseCard {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly asking = signal<'change' | 'stop' | undefined>(undefined);

  readonly course = input.required<Course>();
  /** Of all courses of this couple. */
  readonly path = input.required<string>();
  readonly mayChange = input(false);
  readonly changed = output<void>();

  protected readonly tone = computed(() => tones[this.course().state]);
  protected readonly isRunning = computed(() => this.course().state === 'running');
  protected readonly begun = computed(() =>
    this.say('workspace.courses.begun', {
      day: this.times.date(this.course().begunAt),
      came: this.course().items.filter(({ cameAt }) => cameAt).length,
      of: this.course().items.length,
    }),
  );
  protected readonly items = computed(() =>
    this.course().items.map((item) => ({
      ...item,
      stands: this.standing(item),
    })),
  );

  protected readonly stop = (): Promise<void> =>
    this.api.send({ method: 'POST', path: `${this.path()}/${this.course().id}/stop` });

  protected finish(): void {
    this.asking.set(undefined);
    this.changed.emit();
  }

  private standing(item: Course['items'][number]): string {
    if (item.cameAt) {
      return this.say('workspace.courses.came', { day: this.times.date(item.cameAt) });
    }
    if (item.skipped) return this.say('workspace.courses.skipped');
    if (!this.isRunning()) return this.say('workspace.courses.never-came');
    const { reader } = this.times;
    // What follows something that waits is told by its rule: no day can be named yet.
    if (item.waitsFor === 'earlier') return ruleInWords(this.say, item.rule, { reader });
    return comingInWords(this.say, item, reader);
  }
}
