import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PortalAssignment } from '@closeknit/contracts/assignments';
import { Api } from '../../client/api.ts';
import { reading } from '../../client/reading.ts';
import { Refused } from '../../client/refused.ts';
import { FormError } from '../../shell/form-error.ts';
import { Answering } from '../../shell/portal-frame/answering.ts';
import { WhoAnswers } from '../../shell/portal-frame/who-answers.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { PreviewButton } from '../readers/preview-button.ts';
import { WrongPerson } from '../wrong-person/wrong-person.ts';
import { After } from './after.ts';
import { Beginning } from './beginning.ts';
import { Closing } from './closing.ts';
import { hindranceOf } from './draft.ts';
import { Drafts } from './drafts.ts';
import { AnswerFiles } from '../files/answer-files.ts';
import { Together } from './together/together.ts';
import { PromptPage } from './prompt-page.ts';

/**
 * An exercise, one question a page: first what to do, then the questions, then what happens with
 * what was written. `step` counts from 0 and lives in the address, so that Back goes back.
 */
@Component({
  selector: 'app-exercise',
  imports: [
    After,
    AnswerFiles,
    Beginning,
    Closing,
    FormError,
    PreviewButton,
    PromptPage,
    RouterLink,
    Together,
    Waiting,
    WhoAnswers,
    WrongPerson,
  ],
  templateUrl: './exercise.html',
  styleUrl: './exercise.css',
})
export default class Exercise {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly answering = inject(Answering);
  protected readonly say = this.words.say;
  protected readonly names = namesFor(inject(SignedIn).partner());

  readonly id = input.required<string>();
  readonly step = input<string>();

  protected readonly assignment = reading(
    () => (this.answering.isAsked(this.id()) ? undefined : `/portal/assignments/${this.id()}`),
    PortalAssignment,
  );
  protected readonly refusal = signal('');
  /** What has just become of words that were somebody else's, as a sentence. */
  protected readonly happened = signal('');
  protected readonly isFinishing = signal(false);

  /**
   * The exercise as done, while the other side is still being told: shown at once, and no longer
   * once it has been read anew or was refused.
   */
  protected readonly ahead = linkedSignal<
    PortalAssignment | undefined,
    PortalAssignment | undefined
  >({
    source: () => (this.assignment.hasValue() ? this.assignment.value() : undefined),
    computation: () => undefined,
  });

  protected readonly pages = computed(() => {
    const assignment = this.assignment.value();
    if (assignment === undefined) return [];
    return assignment.exercise.prompts.map((prompt) => ({
      prompt,
      draft: this.drafts.of(assignment, prompt),
    }));
  });

  protected readonly isTogether = computed(() =>
    ['together', 'turns'].includes(this.assignment.value()?.exercise.mode ?? ''),
  );

  /** Undefined once the exercise is done and no question is asked for. Set ahead of the address by a press. */
  protected readonly position = linkedSignal(() => {
    const step = this.assignment.value()?.takenBack ? undefined : this.step();
    const wanted = step === undefined ? this.firstStep() : Number(step);
    if (wanted === undefined) return undefined;
    const last = this.pages().length + 1;
    return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), last) : 0;
  });
  /** At most one, in a list: tracked by its key, each question is a page anew and takes the focus. */
  protected readonly asked = computed(() => {
    const position = this.position() ?? 0;
    return position === 0 ? [] : this.pages().slice(position - 1, position);
  });

  protected readonly shown = computed(() =>
    this.pages().map(({ prompt, draft }) => ({
      prompt,
      value: draft.value(),
      visibility: draft.visibility(),
    })),
  );

  /** It was taken back while this page stood open: what is being written is kept, and no more is asked. */
  protected readonly isTakenBack = computed(() =>
    this.pages().some(({ draft }) => {
      const state = draft.state();
      return state.kind === 'saved' && state.takenBack;
    }),
  );

  /** Before the address says so; in a window of its own, this page stays. */
  protected goTo(step: number, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    if (!ctrlKey && !metaKey && !shiftKey) this.position.set(step);
  }

  protected beginAnew(way: 'hand-over' | 'clear'): void {
    this.happened.set(`portal.wrong-person.${way === 'clear' ? 'cleared' : 'moved'}`);
    this.assignment.reload();
    void this.router.navigate([], { queryParams: { step: 0 } });
  }

  protected async finish(): Promise<void> {
    if (this.isFinishing()) return;
    this.isFinishing.set(true);
    this.refusal.set('');
    this.ahead.set(this.asDone());
    try {
      await this.drafts.saveAll();
      const unsaved = this.pages().find(({ draft }) => draft.isUnsaved())?.draft;
      if (unsaved) throw new Refused(hindranceOf(unsaved.state()) ?? 'away');
      const path = `/portal/assignments/${this.id()}/done`;
      await this.api.send({ method: 'POST', path });
      this.assignment.reload();
      await this.router.navigate([], { queryParams: {} });
    } catch (refusal) {
      this.ahead.set(undefined);
      if (!(refusal instanceof Refused)) throw refusal;
      this.refusal.set(this.words.problem(refusal.code));
    } finally {
      this.isFinishing.set(false);
    }
  }

  private asDone(): PortalAssignment | undefined {
    const given = this.assignment.value();
    const answers = this.shown().flatMap(({ prompt, value, visibility }) =>
      value === null
        ? []
        : [
            {
              promptKey: prompt.key,
              value,
              visibility,
              mayNarrow: false,
              revision: 0,
              savedAt: '',
            },
          ],
    );
    return given && { ...given, done: true, answers };
  }

  private firstStep(): number | undefined {
    const { done, takenBack, answers = [], exercise } = this.assignment.value() ?? {};
    if (done || takenBack) return undefined;
    if (answers.length === 0) return 0;
    const answered = new Set(answers.map(({ promptKey }) => promptKey));
    const open = exercise?.prompts.findIndex(({ key }) => !answered.has(key)) ?? -1;
    return open === -1 ? answers.length + 1 : open + 1;
  }
}
