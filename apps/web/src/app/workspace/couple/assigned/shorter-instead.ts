import { Component, computed, inject, input, output } from '@angular/core';
import { ShorterInstead as Contract } from '@closeknit/contracts/relief';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** A few shorter exercises for whoever wished for one; a press gives it to them, in place of the old. */
@Component({
  selector: 'app-shorter-instead',
  imports: [FormError, Waiting],
  template: `
    @if (!read.hasValue()) {
      <app-waiting [resource]="read" />
    } @else if (read.value().exercises.length === 0) {
      <p class="notice">{{ say('workspace.relief.nothing-shorter', { name: name() }) }}</p>
    } @else {
      <p class="soft">{{ say('workspace.relief.shorter-ones', { name: name() }) }}</p>
      <ul class="plain">
        @for (each of read.value().exercises; track each.exerciseKey) {
          <li>
            <span>
              {{ each.title }}&ngsp;
              <span class="faint">{{ say('workspace.minutes', { minutes: each.minutes }) }}</span>
            </span>
            <button
              class="button"
              type="button"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="give(each.exerciseKey)"
            >
              {{ say('workspace.relief.give') }}
              <span class="visually-hidden">{{ each.title }}</span>
            </button>
          </li>
        }
      </ul>
    }
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      margin-block: var(--space-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      justify-content: space-between;
      padding-block: var(--space-2);
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class ShorterInstead {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly assignmentId = input.required<string>();
  readonly partnerId = input.required<string>();
  readonly name = input.required<string>();
  readonly given = output<void>();

  private readonly part = computed(() =>
    this.atHand.below(`/assignments/${this.assignmentId()}/partners/${this.partnerId()}`),
  );
  protected readonly read = reading(() => `${this.part()}/shorter`, Contract);

  protected async give(exerciseKey: string): Promise<void> {
    const wish = { method: 'POST', path: `${this.part()}/instead`, body: { exerciseKey } } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.given.emit();
  }
}
