import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  PracticeQuestionnaire as Contract,
  WrittenQuestionnaire,
} from '@closeknit/contracts/practice-questionnaires';
import { may } from '@closeknit/domain/access/permissions';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { Refused } from '../../client/refused.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { faultsAgainst, type Faults, firstOfEach } from '../drafting/faults.ts';
import { SaveLine } from '../drafting/save-line.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { injectBeginning } from './beginning.ts';
import { QuestionnaireEditor } from './editor/questionnaire-editor.ts';
import {
  draftFrom,
  PracticeQuestionnaireDrafts,
  type QuestionnaireAtWork,
  writtenFrom,
} from './practice-questionnaire-drafts.ts';
import { QuestionnairePreview } from './questionnaire-preview.ts';

const none: Faults = new Map();

/** One questionnaire of the practice's own: to read, and for its author to write and retire. */
@Component({
  selector: 'app-questionnaire-page',
  imports: [
    ConfirmDialog,
    FormError,
    PageTop,
    QuestionnaireEditor,
    QuestionnairePreview,
    RouterLink,
    SaveLine,
    Tag,
    Waiting,
  ],
  templateUrl: './questionnaire-page.html',
  styleUrl: '../drafting/bench.css',
})
export default class QuestionnairePage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drafts = inject(PracticeQuestionnaireDrafts);
  private readonly me = inject(SignedIn).member();
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly beginning = injectBeginning(this.errand);
  protected readonly mayWrite = may(this.me, 'instruments:write');

  readonly questionnaireId = input.required<string>();
  private readonly path = computed(() => `/practice-questionnaires/${this.questionnaireId()}`);
  protected readonly resource = reading(() => this.path(), Contract);
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly work = signal<QuestionnaireAtWork | undefined>(undefined);
  protected readonly isDiscarding = signal(false);
  private readonly wasTried = signal(false);
  /** What was refused of the draft that stood here then. */
  private readonly refused = signal<{ of: unknown; faults: Faults }>({ of: null, faults: none });

  protected readonly version = computed(() => this.known()?.versions[0]?.version ?? 0);
  protected readonly mayRetire = computed(
    () => this.version() > 0 && (this.known()?.isOwn === true || this.me.role === 'owner'),
  );
  /** As it is being written, or as it stands. */
  protected readonly written = computed(() => {
    const work = this.work();
    return work ? writtenFrom(work.draft()) : (this.known()?.questionnaire ?? undefined);
  });
  /** Shown only once somebody has tried: an empty page is not full of faults. */
  protected readonly faults = computed(() =>
    this.work() && this.wasTried() ? this.faultsOf(this.work()?.draft()) : none,
  );
  protected readonly heading = computed(
    () => this.written()?.title || this.say('workspace.own.untitled'),
  );

  constructor() {
    effect(() => {
      const known = this.known();
      if (!known) return;
      const { id, draft, isOwn } = known;
      // What has been begun on this page is not kept anywhere yet when it is read again.
      const begun = (work?: QuestionnaireAtWork) => (isOwn && work?.id === id ? work : undefined);
      untracked(() =>
        this.work.update((work) => (draft && isOwn ? this.drafts.at(id, draft) : begun(work))),
      );
    });
  }

  protected change(): void {
    const written = this.known()?.questionnaire;
    if (!written) return;
    const kept = { draft: draftFrom(written), revision: 0 };
    this.work.set(this.drafts.at(this.questionnaireId(), kept));
  }

  /** The draft becomes the next version, unless something in it still needs a look. */
  protected async publish(work: QuestionnaireAtWork): Promise<void> {
    this.wasTried.set(true);
    if (this.faults().size > 0) return this.toFirstFault();
    const isDone = await this.errand.run(async () => {
      await work.save();
      if (work.isUnsaved()) throw new Refused('away');
      await this.putIntoUse(work);
    });
    if (isDone) this.finish(work);
    else this.toFirstFault();
  }

  protected async retire(isRetired: boolean): Promise<void> {
    const path = `${this.path()}/${isRetired ? 'retire' : 'bring-back'}`;
    if (await this.errand.run(() => this.api.send({ method: 'POST', path })))
      this.resource.reload();
  }

  protected readonly discard = (): Promise<unknown> =>
    this.api.send({ method: 'DELETE', path: `${this.path()}/draft` });

  protected async afterDiscard(work: QuestionnaireAtWork): Promise<void> {
    this.isDiscarding.set(false);
    if (this.version() > 0) return this.finish(work);
    this.drafts.drop(work);
    await this.router.navigate(['/workspace/questionnaires']);
  }

  private async putIntoUse(work: QuestionnaireAtWork): Promise<void> {
    const body = { questionnaire: this.written(), revision: work.revision() };
    try {
      await this.api.send({ method: 'POST', path: `${this.path()}/versions`, body });
    } catch (refusal) {
      if (refusal instanceof Refused) this.tellAt(work, refusal);
      throw refusal;
    }
  }

  private tellAt(work: QuestionnaireAtWork, { fields }: Refused): void {
    const told = fields.map(({ pointer, code }) => ({
      ...{ code, pointer: pointer.replace('#/questionnaire', '') },
    }));
    this.refused.set({ of: work.draft(), faults: firstOfEach(told) });
  }

  private faultsOf(draft: unknown): Faults {
    const { of, faults } = this.refused();
    const found = faultsAgainst(WrittenQuestionnaire, this.written());
    return of === draft ? new Map([...faults, ...found]) : found;
  }

  private finish(work: QuestionnaireAtWork): void {
    this.drafts.drop(work);
    this.work.set(undefined);
    this.wasTried.set(false);
    this.resource.reload();
  }

  private toFirstFault(): void {
    const first = () => this.element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    afterNextRender(first, { injector: this.injector });
  }
}
