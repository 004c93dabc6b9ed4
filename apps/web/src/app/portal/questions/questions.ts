import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnQuestions } from '@closeknit/contracts/safety-open';
import {
  RATHER_TALK,
  SAFETY_KEYS,
  SAFETY_QUESTIONS,
  safetyQuestionIn,
  type SafetyAnswers,
  type SafetyQuestionKey,
} from '@closeknit/domain/safety/screening';
import { Choice } from '@closeknit/ui/choice/choice';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const NOTHING = Object.fromEntries(SAFETY_KEYS.map((key) => [key, null])) as SafetyAnswers;

/**
 * Questions about safety, for one person alone. They live in this page only: nothing is kept on the
 * device, nothing is saved in between, and what was sent is not shown again to anybody here.
 */
@Component({
  selector: 'app-questions',
  imports: [Choice, FormError, PageHeading, RouterLink, Waiting],
  templateUrl: './questions.html',
  styles: `
    .sheet {
      padding: var(--space-5);
      margin-block-start: var(--space-4);
    }
  `,
})
export default class Questions {
  private readonly api = inject(Api);
  protected readonly me = inject(SignedIn).partner();
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errand = injectErrand();
  protected readonly names = namesFor(this.me);
  protected readonly own = reading(() => '/portal/questions', OwnQuestions);
  protected readonly stage = signal<'moment' | 'asking' | 'thanks'>('moment');
  protected readonly answers = signal<SafetyAnswers>(NOTHING);

  protected readonly who = computed(() => {
    const { therapistName = '', leadName = null } = this.own.value() ?? {};
    if (leadName === null) return this.say('portal.questions.who', { therapistName });
    return this.say('portal.questions.who-and-lead', { therapistName, leadName });
  });

  protected readonly questions = computed(() =>
    SAFETY_QUESTIONS.map(({ key, answers }) => ({
      key: key as SafetyQuestionKey,
      text: safetyQuestionIn(this.words.language(), key).replaceAll('{name}', this.me.otherName),
      options: [...answers, RATHER_TALK, ''].map((value) => ({
        value,
        label: this.say(`portal.questions.answer.${value || 'left-out'}`),
      })),
    })),
  );

  protected begin(): void {
    this.stage.set('asking');
  }

  protected answer(key: SafetyQuestionKey, value: string | null): void {
    this.answers.update((answers) => ({ ...answers, [key]: value || null }));
  }

  protected async send(): Promise<void> {
    const body = { answers: this.answers() };
    const wish = { method: 'POST', path: '/portal/questions', body } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.answers.set(NOTHING);
    this.stage.set('thanks');
  }
}
