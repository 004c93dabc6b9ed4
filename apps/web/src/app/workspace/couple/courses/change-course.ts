import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Library } from '@closeknit/contracts/exercises';
import type { Course } from '@closeknit/contracts/programmes';
import { countBehind } from '@closeknit/domain/programmes/behind';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../../client/api.ts';
import { reading } from '../../../client/reading.ts';
import { Refused } from '../../../client/refused.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { type EditedItem, errorsByPlace } from '../../programmes/edited-item.ts';
import { ItemList } from '../../programmes/item-list.ts';

/** Changes what is still to come in a programme; what has come stays as it is. */
@Component({
  selector: 'app-change-course',
  imports: [Dialog, FormError, ItemList],
  template: `<ck-dialog
    [heading]="say('workspace.courses.change-heading', { title: course().title })"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <div class="stack">
      <p class="soft">{{ say('workspace.courses.change-help') }}</p>
      <app-form-error [text]="refusal()" />
      <app-item-list
        [(items)]="items"
        [exercises]="exercises()"
        [maySkip]="true"
        [isBeginning]="behind() === 0"
        [errors]="errors()"
      />
      <div class="actions">
        <button
          class="button main"
          type="button"
          [attr.aria-disabled]="isSending() || null"
          (click)="save()"
        >
          {{ say('workspace.save') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class ChangeCourseDialog {
  private readonly api = inject(Api);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;

  readonly course = input.required<Course>();
  readonly path = input.required<string>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  private readonly library = reading(() => '/exercises', Library);
  protected readonly exercises = computed(() =>
    this.library.hasValue() ? this.library.value().exercises : [],
  );
  protected readonly behind = computed(() =>
    countBehind(
      this.course().items.map(({ cameAt }) => ({
        deliveredAt: cameAt === null ? null : Date.parse(cameAt),
      })),
    ),
  );
  // Read once: what has come meanwhile is refused on saving, and nothing moves under the hand.
  protected readonly items = linkedSignal<Course, readonly EditedItem[]>({
    source: this.course,
    computation: (course, before) =>
      before?.value ??
      course.items.slice(this.behind()).map(({ id, exerciseKey, title, rule, skipped }) => ({
        ...{ id, exerciseKey, title, rule, skipped },
      })),
  });
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly errors = signal<ReadonlyMap<number, string>>(new Map());

  protected async save(): Promise<void> {
    if (this.isSending()) return;
    this.isSending.set(true);
    this.refusal.set('');
    this.errors.set(new Map());
    const items = this.items().map(({ id, exerciseKey, rule, skipped }) => ({
      ...{ id, exerciseKey, rule, skipped },
    }));
    const { id, revision } = this.course();
    const wish = {
      method: 'PUT',
      path: `${this.path()}/${id}`,
      body: { revision, items },
    } as const;
    try {
      await this.api.send(wish);
      this.changed.emit();
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      this.errors.set(errorsByPlace(refusal, this.words));
      this.refusal.set(this.words.problem(refusal.code));
    } finally {
      this.isSending.set(false);
    }
  }
}
