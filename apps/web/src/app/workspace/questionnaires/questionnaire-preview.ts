import { Component, computed, inject, input } from '@angular/core';
import type { WrittenQuestionnaire } from '@closeknit/contracts/practice-questionnaires';
import { rangeOfWritten } from '@closeknit/domain/check-ins/instruments/written';
import { Choice } from '@closeknit/ui/choice/choice';
import { Words } from '../../words/words.ts';

/** A questionnaire as one of the two meets it on a phone, and the totals it can come to. */
@Component({
  selector: 'app-questionnaire-preview',
  imports: [Choice],
  template: `
    <section [attr.aria-label]="say('workspace.own.preview')">
      <p class="over">{{ written().title || say('workspace.own.untitled') }}</p>
      <div class="page" [attr.lang]="written().language">
        <p>{{ written().instruction || say('workspace.questionnaires.no-instruction') }}</p>
        @for (item of written().items; track item.key) {
          <ck-choice
            [question]="item.text || say('workspace.own.no-question')"
            [options]="options()"
            [value]="null"
          />
        }
      </div>
      <p class="faint">{{ totals() }}</p>
    </section>
  `,
  styleUrl: '../drafting/phone.css',
})
export class QuestionnairePreview {
  protected readonly say = inject(Words).say;

  readonly written = input.required<WrittenQuestionnaire>();

  protected readonly options = computed(() =>
    this.written().answers.map(({ label }, nth) => ({
      value: String(nth),
      label: label || this.say('workspace.questionnaires.no-answer', { at: nth + 1 }),
    })),
  );
  protected readonly totals = computed(() => {
    const { min, max } = rangeOfWritten(this.written());
    if (!Number.isFinite(min) || !Number.isFinite(max)) return '';
    return this.say(`workspace.measures.better.${this.written().better}`, { min, max });
  });
}
