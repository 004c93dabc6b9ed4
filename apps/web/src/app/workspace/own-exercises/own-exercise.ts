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
import { WrittenExercise } from '@closeknit/contracts/exercises';
import { OwnExercise as Contract } from '@closeknit/contracts/own-exercises';
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
import { type Faults, faultsAgainst } from '../drafting/faults.ts';
import { SaveLine } from '../drafting/save-line.ts';
import { ExerciseFacts } from '../exercises/exercise-facts.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { type ExerciseAtWork, OwnExerciseDrafts } from './drafts/own-exercise-drafts.ts';
import { draftFrom, writtenFrom } from './drafts/turning.ts';
import { ExerciseEditor } from './editor/exercise-editor.ts';
import { PhonePreview } from './editor/phone-preview.ts';

const none: Faults = new Map();

/** One exercise of the practice's own: to read, and for its author to write, share and retire. */
@Component({
  selector: 'app-own-exercise',
  imports: [
    ConfirmDialog,
    ExerciseEditor,
    ExerciseFacts,
    FormError,
    PageTop,
    PhonePreview,
    RouterLink,
    SaveLine,
    Tag,
    Waiting,
  ],
  templateUrl: './own-exercise.html',
  styleUrl: '../drafting/bench.css',
})
export default class OwnExercise {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drafts = inject(OwnExerciseDrafts);
  private readonly me = inject(SignedIn).member();
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly exerciseId = input.required<string>();
  private readonly path = computed(() => `/own-exercises/${this.exerciseId()}`);
  protected readonly resource = reading(() => this.path(), Contract);
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly work = signal<ExerciseAtWork | undefined>(undefined);
  protected readonly isDiscarding = signal(false);
  private readonly wasTried = signal(false);

  protected readonly mayRetire = computed(() => {
    const known = this.known();
    const isTheirs = known?.isOwn === true || this.me.role === 'owner';
    return isTheirs && Boolean(known?.exercise);
  });
  protected readonly shelved = computed(() => {
    const known = this.known();
    return known?.exercise ? { ...known.exercise, writtenBy: known.madeBy } : undefined;
  });
  protected readonly written = computed(() => {
    const work = this.work();
    return work && writtenFrom(work.draft(), this.closing());
  });
  /** Shown only once somebody has tried: an empty page is not full of faults. */
  protected readonly faults = computed(() => {
    const written = this.written();
    return written && this.wasTried() ? faultsAgainst(WrittenExercise, written) : none;
  });
  protected readonly heading = computed(
    () =>
      this.work()?.draft().title ||
      this.known()?.exercise?.title ||
      this.say('workspace.own.untitled'),
  );

  constructor() {
    effect(() => {
      const known = this.known();
      if (!known) return;
      const { id, draft, isOwn } = known;
      // What has been begun on this page is not kept anywhere yet when it is read again.
      const begun = (work?: ExerciseAtWork) => (isOwn && work?.id === id ? work : undefined);
      untracked(() =>
        this.work.update((work) => (draft && isOwn ? this.drafts.at(id, draft) : begun(work))),
      );
    });
  }

  protected change(): void {
    const exercise = this.known()?.exercise;
    if (!exercise) return;
    const kept = { draft: draftFrom(exercise), revision: 0 };
    this.work.set(this.drafts.at(this.exerciseId(), kept));
  }

  /** The draft becomes the next version, unless something in it still needs a look. */
  protected async publish(work: ExerciseAtWork): Promise<void> {
    this.wasTried.set(true);
    if (this.faults().size > 0) return this.toFirstFault();
    const isDone = await this.errand.run(async () => {
      await work.save();
      if (work.isUnsaved()) throw new Refused('away');
      const body = { exercise: this.written(), revision: work.revision() };
      await this.api.send({ method: 'POST', path: `${this.path()}/versions`, body });
    });
    if (isDone) this.finish(work);
  }

  protected share(shared: boolean): Promise<void> {
    return this.ask('PUT', 'sharing', { shared });
  }

  protected retire(isRetired: boolean): Promise<void> {
    return this.ask('POST', isRetired ? 'retire' : 'bring-back');
  }

  protected readonly discard = (): Promise<unknown> =>
    this.api.send({ method: 'DELETE', path: `${this.path()}/draft` });

  protected async afterDiscard(work: ExerciseAtWork): Promise<void> {
    const hasVersion = Boolean(this.known()?.exercise);
    this.isDiscarding.set(false);
    if (hasVersion) return this.finish(work);
    this.drafts.drop(work);
    await this.router.navigate(['/workspace/own-exercises']);
  }

  protected async copy(): Promise<void> {
    const exercise = this.known()?.exercise;
    if (!exercise) return;
    const begun = { id: '' };
    const isDone = await this.errand.run(async () => {
      begun.id = await this.drafts.beginFrom(exercise);
    });
    if (isDone) await this.router.navigate(['/workspace/own-exercises', begun.id]);
  }

  private async ask(method: 'PUT' | 'POST', what: string, body?: object): Promise<void> {
    const path = `${this.path()}/${what}`;
    if (await this.errand.run(() => this.api.send({ method, path, body }))) this.resource.reload();
  }

  private finish(work: ExerciseAtWork): void {
    this.drafts.drop(work);
    this.work.set(undefined);
    this.wasTried.set(false);
    this.resource.reload();
  }

  private toFirstFault(): void {
    const focus = () => this.element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private closing() {
    return {
      before: this.say('portal.exercise.closeness.before'),
      after: this.say('portal.exercise.closeness.after'),
      lowest: this.say('portal.exercise.closeness.far'),
      highest: this.say('portal.exercise.closeness.near'),
    };
  }
}
