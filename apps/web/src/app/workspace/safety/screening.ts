import { Component, computed, inject, input } from '@angular/core';
import type { SafetyRecord } from '@closeknit/contracts/safety';
import { safetyQuestionIn } from '@closeknit/domain/safety/screening';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

type Answers = SafetyRecord['partners'][number]['screenings'][number];

const tones: Record<'look' | 'soon' | 'now' | 'calm', Tone> = {
  now: 'clay',
  soon: 'honey',
  look: 'plain',
  calm: 'plain',
};

/** One person's answers: what asks for attention and why, and all of them below. */
@Component({
  selector: 'app-screening',
  imports: [Tag],
  template: `
    <p>
      <ck-tag [tone]="tones[level()]">{{ say('workspace.safety.attention.' + level()) }}</ck-tag>
      <span class="faint"> {{ times.day(screening().writtenAt) }}</span>
    </p>
    @if (screening().leftOut > 0) {
      <p class="soft">{{ say('workspace.safety.left-out', { count: screening().leftOut }) }}</p>
    }
    <ul class="plain">
      @for (reason of reasons(); track reason.text) {
        <li>
          <b>{{ say('workspace.safety.why.' + reason.why) }}</b> {{ reason.text }}
        </li>
      }
    </ul>
    <details [open]="newest() && screening().attention !== null">
      <summary>{{ say('workspace.safety.all') }}</summary>
      <dl>
        @for (each of answers(); track each.text) {
          <dt class="soft">{{ each.text }}</dt>
          <dd>{{ each.answer }}</dd>
        }
      </dl>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--space-3);
    }
    b {
      font-weight: 580;
    }
    dd {
      margin: 0 0 var(--space-3);
      font-weight: 540;
    }
    summary {
      display: flex;
      align-items: center;
      min-block-size: 2.75rem;
      cursor: pointer;
    }
  `,
})
export class Screening {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly times = inject(OwnTimes);
  protected readonly tones = tones;

  readonly screening = input.required<Answers>();
  readonly other = input.required<string>();
  readonly newest = input(false);

  protected readonly level = computed(() => this.screening().attention ?? 'calm');
  protected readonly reasons = computed(() =>
    this.screening().reasons.map(({ question, why }) => ({ why, text: this.asked(question) })),
  );
  protected readonly answers = computed(() =>
    this.screening().answers.map(({ question, answer }) => ({
      text: this.asked(question),
      answer: this.say(`workspace.safety.answer.${answer ?? 'left-out'}`),
    })),
  );

  private asked(key: string): string {
    return safetyQuestionIn(this.words.language(), key).replaceAll('{name}', this.other());
  }
}
