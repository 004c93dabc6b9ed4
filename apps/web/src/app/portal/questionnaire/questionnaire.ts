import {
  afterNextRender,
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnDestroy,
  signal,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CrisisHelp } from '@closeknit/contracts/crisis';
import { OwnQuestionnaires, QuestionnaireAnswered } from '@closeknit/contracts/questionnaires';
import { Choice } from '@closeknit/ui/choice/choice';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { LeaveDialog } from '../../shell/confirm/leave-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { Answering } from '../../shell/portal-frame/answering.ts';
import { WhoAnswers } from '../../shell/portal-frame/who-answers.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { HelpAtOnce } from '../help/help-at-once.ts';
import { namesFor } from '../names.ts';
import { HelpHere } from './help-here.ts';

type Answers = Readonly<Record<string, number>>;
type Anchor = OwnQuestionnaires['due'][number]['items'][number]['anchors'][number];

/**
 * A questionnaire that is due, all of it on one page. The thanks are the same whatever was answered,
 * unless an answer asks for help: then that stands first, for who gave it and nobody else.
 */
@Component({
  selector: 'app-questionnaire',
  imports: [
    Choice,
    FormError,
    HelpAtOnce,
    HelpHere,
    LeaveDialog,
    PageHeading,
    RouterLink,
    Waiting,
    WhoAnswers,
  ],
  templateUrl: './questionnaire.html',
  styleUrl: './questionnaire.css',
})
export default class Questionnaire implements OnDestroy {
  private readonly api = inject(Api);
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  private readonly me = inject(SignedIn).partner();
  private readonly choices = viewChildren(Choice);
  protected readonly answering = inject(Answering);
  protected readonly say = this.words.say;
  protected readonly language = this.words.language;
  protected readonly names = { ...namesFor(this.me), name: this.me.name };
  protected readonly errand = injectErrand();
  protected readonly own = reading(() => '/portal/questionnaires', OwnQuestionnaires);

  readonly planId = input.required<string>();
  protected readonly answers = signal<Answers>({});
  /** Set once something was missing, so that it is told only after it was tried. */
  protected readonly isTried = signal(false);
  /** Null until it is sent. */
  protected readonly sent = signal<{ readonly help: CrisisHelp | null } | null>(null);

  /** What was asked stays on the page, though it is no longer due once it is sent. */
  protected readonly asked = computed(() =>
    this.own.value()?.due.find(({ planId }) => planId === this.planId()),
  );
  protected readonly items = computed(() =>
    (this.asked()?.items ?? []).map(({ key, text, anchors }) => ({
      key,
      text,
      options: anchors.map((anchor) => ({ value: String(anchor.score), label: labelOf(anchor) })),
    })),
  );
  protected readonly missing = computed(() => {
    const left = this.items().filter(({ key }) => this.answers()[key] === undefined);
    return left.length > (this.asked()?.mayLeaveOut ?? 0) ? left : [];
  });
  protected readonly isInOther = computed(() => this.asked()?.isTranslated === false);

  private readonly unwatch = inject(Unsaved).watchThisPage(
    () => this.sent() === null && Object.keys(this.answers()).length > 0,
  );

  ngOnDestroy(): void {
    this.unwatch();
  }

  protected chosen(key: string): string | null {
    return this.answers()[key]?.toString() ?? null;
  }

  protected answer(key: string, score: string | null): void {
    if (score !== null) this.answers.update((answers) => ({ ...answers, [key]: Number(score) }));
  }

  /** The answer that is chosen, before anything is sent. */
  protected asksForHelp(key: string): boolean {
    const asking = this.asked()?.helpAt;
    const chosen = this.answers()[key];
    return asking?.item === key && chosen !== undefined && asking.scores.includes(chosen);
  }

  protected isMissing(key: string): boolean {
    return this.isTried() && this.missing().some((item) => item.key === key);
  }

  protected async send(): Promise<void> {
    const asked = this.asked();
    if (!asked || this.errand.underWay()) return;
    const [first] = this.missing();
    if (first) return this.goTo(first.key);
    const body = { dueOn: asked.dueOn, answers: this.answers() };
    const path = `/portal/questionnaires/${this.planId()}`;
    await this.errand.run(async () => {
      this.sent.set(await this.api.send({ method: 'POST', path, body }, QuestionnaireAnswered));
    });
  }

  private goTo(key: string): void {
    this.isTried.set(true);
    const place = this.items().findIndex((item) => item.key === key);
    afterNextRender(() => this.choices()[place]?.focus(), { injector: this.injector });
  }
}

/** Between two poles the steps have no words, and are told by what they count, as on paper. */
function labelOf({ label, score }: Anchor): string {
  return label || String(score);
}
