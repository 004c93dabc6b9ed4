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
import { Library } from '@closeknit/contracts/exercises';
import { OwnProgramme as Contract } from '@closeknit/contracts/own-programmes';
import { may } from '@closeknit/domain/access/permissions';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api, type Wish } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { Refused } from '../../client/refused.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { type Faults, firstOfEach } from '../drafting/faults.ts';
import { SaveLine } from '../drafting/save-line.ts';
import { OwnTimes } from '../own-times.ts';
import { GiveProgrammeDialog } from '../programmes/give-programme.ts';
import { injectShowGiven } from '../programmes/show-given.ts';
import { PageTop } from '../page-top/page-top.ts';
import { injectBeginning } from './beginning.ts';
import { draftFrom, OwnProgrammeDrafts, type ProgrammeAtWork } from './own-programme-drafts.ts';
import { ProgrammeEditor } from './programme-editor.ts';
import { ProgrammeFacts } from './programme-facts.ts';
import { faultsIn, onlyInOrder } from './programme-faults.ts';

interface Refusal {
  /** What stood here then. */
  readonly of: unknown;
  readonly faults: Faults;
}

const none: Faults = new Map();
const noRefusal: Refusal = { of: undefined, faults: none };

/** One programme of the practice's own: to read, and for its author to write, share and retire. */
@Component({
  selector: 'app-own-programme',
  imports: [
    ConfirmDialog,
    FormError,
    GiveProgrammeDialog,
    PageTop,
    ProgrammeEditor,
    ProgrammeFacts,
    RouterLink,
    SaveLine,
    Tag,
    Waiting,
  ],
  templateUrl: './own-programme.html',
  styleUrl: './own-programme.css',
})
export default class OwnProgramme {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly drafts = inject(OwnProgrammeDrafts);
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  private readonly me = inject(SignedIn).member();
  protected readonly mayWrite = may(this.me, 'exercises:write');
  protected readonly mayGive = may(this.me, 'assignments:give');
  protected readonly isGiving = signal(false);
  protected readonly showGiven = injectShowGiven();
  protected readonly errand = injectErrand();
  protected readonly beginning = injectBeginning(this.errand);

  readonly programmeId = input.required<string>();
  private readonly path = computed(() => `/own-programmes/${this.programmeId()}`);
  protected readonly resource = reading(() => this.path(), Contract);
  protected readonly library = reading(() => '/exercises', Library);
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly work = signal<ProgrammeAtWork | undefined>(undefined);
  protected readonly isDiscarding = signal(false);
  private readonly wasTried = signal(false);
  private readonly refused = signal(noRefusal);

  protected readonly exercises = computed(() =>
    this.library.hasValue() ? this.library.value().exercises : [],
  );
  protected readonly mayRetire = computed(() => {
    const known = this.known();
    const isTheirs = known?.isOwn === true || this.me.role === 'owner';
    return isTheirs && Boolean(known?.programme);
  });
  private readonly faults = computed(() => {
    const draft = this.work()?.draft();
    if (!draft) return none;
    const known = new Set(this.exercises().map(({ key }) => key));
    const found = faultsIn(draft, (key) => known.has(key));
    return new Map([...this.refusedFor(draft), ...found]);
  });
  /** What is missing is shown only once somebody has tried: an empty page is not full of faults. */
  protected readonly shown = computed(() =>
    this.wasTried() ? this.faults() : onlyInOrder(this.faults()),
  );
  protected readonly refusedToShare = computed(() => this.refusedFor(this.known()?.programme));
  protected readonly heading = computed(
    () =>
      this.work()?.draft().title ||
      this.known()?.programme?.title ||
      this.say('workspace.own.untitled'),
  );

  constructor() {
    effect(() => {
      const known = this.known();
      if (!known) return;
      const { id, draft, isOwn } = known;
      // What has been begun on this page is not kept anywhere yet when it is read again.
      const begun = (work?: ProgrammeAtWork) => (isOwn && work?.id === id ? work : undefined);
      untracked(() =>
        this.work.update((work) => (draft && isOwn ? this.drafts.at(id, draft) : begun(work))),
      );
    });
  }

  protected change(): void {
    const programme = this.known()?.programme;
    if (!programme) return;
    const kept = { draft: draftFrom(programme), revision: 0 };
    this.work.set(this.drafts.at(this.programmeId(), kept));
  }

  /** The draft becomes the next version, unless something in it still needs a look. */
  protected async publish(work: ProgrammeAtWork): Promise<void> {
    this.wasTried.set(true);
    this.refused.set(noRefusal);
    if (this.faults().size > 0) return this.toFirstFault();
    const isDone = await this.errand.run(async () => {
      await work.save();
      if (work.isUnsaved()) throw new Refused('away');
      const body = { ...work.draft(), revision: work.revision() };
      const path = `${this.path()}/versions`;
      await this.send({ method: 'POST', path, body }, work.draft());
    });
    if (isDone) this.finish(work);
    else if (this.shown().size > 0) this.toFirstFault();
  }

  protected share(shared: boolean): Promise<void> {
    return this.ask({ method: 'PUT', path: `${this.path()}/sharing`, body: { shared } });
  }

  protected retire(isRetired: boolean): Promise<void> {
    const path = `${this.path()}/${isRetired ? 'retire' : 'bring-back'}`;
    return this.ask({ method: 'POST', path });
  }

  protected readonly discard = (): Promise<unknown> =>
    this.api.send({ method: 'DELETE', path: `${this.path()}/draft` });

  protected async afterDiscard(work: ProgrammeAtWork): Promise<void> {
    const hasVersion = Boolean(this.known()?.programme);
    this.isDiscarding.set(false);
    if (hasVersion) return this.finish(work);
    this.drafts.drop(work);
    await this.router.navigate(['/workspace/programmes']);
  }

  private async ask(wish: Wish): Promise<void> {
    const of = this.known()?.programme;
    if (await this.errand.run(() => this.send(wish, of))) this.resource.reload();
  }

  private async send(wish: Wish, of: unknown): Promise<void> {
    try {
      await this.api.send(wish);
    } catch (refusal) {
      if (refusal instanceof Refused) this.refused.set({ of, faults: firstOfEach(refusal.fields) });
      throw refusal;
    }
  }

  private refusedFor(what: unknown): Faults {
    const { of, faults } = this.refused();
    return what !== undefined && what === of ? faults : none;
  }

  private finish(work: ProgrammeAtWork): void {
    this.drafts.drop(work);
    this.work.set(undefined);
    this.wasTried.set(false);
    this.resource.reload();
  }

  private toFirstFault(): void {
    const focus = () => {
      const first = this.element.querySelector<HTMLElement>('[aria-invalid="true"]');
      (first ?? this.element.querySelector<HTMLElement>('app-item-adding select'))?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }
}
