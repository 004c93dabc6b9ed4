import { computed, DOCUMENT, effect, inject, Service, signal, untracked } from '@angular/core';
import { PortalAssignment, SavedAnswer, type WriteAnswer } from '@closeknit/contracts/assignments';
import type { Prompt } from '@closeknit/contracts/exercises';
import { Api } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';
import { asPerson } from '../../shell/as-whom.ts';
import { bypass } from '../../shell/offline/past-worker.ts';
import { forgetUnsent } from '../../shell/offline/forget-unsent.ts';
import { Presence } from '../../shell/presence/presence.ts';
import { Leaving } from '../../shell/leaving.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Draft, hindranceOf, type Wording } from './draft.ts';
import { UnsentStore } from './unsent/unsent-store.ts';

/**
 * The answers being written. Unsaved words outlive the page they were typed on and go on being sent;
 * sealed in the browser they outlive the window, too, until they are sent or somebody leaves.
 */
@Service()
export class Drafts {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  private readonly presence = inject(Presence);
  private readonly store = inject(UnsentStore);
  private readonly page = inject(DOCUMENT).defaultView;
  private readonly held = new Map<string, Draft>();
  private readonly takenUp = signal<readonly { assignmentId: string; draft: Draft }[]>([]);
  private takingUp: Promise<void> | undefined;

  /** Assignments in which words that were left behind wait for a decision. */
  readonly undecided = computed(() =>
    this.takenUp()
      .filter(({ draft }) => hindranceOf(draft.state()) === 'changed-elsewhere')
      .map(({ assignmentId }) => assignmentId),
  );

  constructor() {
    inject(Unsaved).watch(
      () => this.unsaved().length > 0,
      () => this.saveAll(),
      () => this.store.shut(),
    );
    inject(Leaving).onQuickLeave(() => {
      this.store.shut();
      this.sendWithoutWaiting();
    });
    this.page?.addEventListener('online', () => void this.takeUp().then(() => this.saveAll()));
    this.emptyBehindCover();
  }

  /** Sends what a window that is closed by now could not; resolves once it is known what that is. */
  takeUp(): Promise<void> {
    this.takingUp ??= this.readLeftBehind().finally(() => (this.takingUp = undefined));
    return this.takingUp;
  }

  of(assignment: PortalAssignment, prompt: Prompt): Draft {
    // Both partners answer the same prompts, and may share a device: a draft has one owner.
    const owner = this.signedIn.partner().id;
    const key = `${owner} ${pathOf(assignment.id, prompt.key)}`;
    const held = this.held.get(key);
    const kept = assignment.answers.find(({ promptKey }) => promptKey === prompt.key);
    // An exercise may have been read just before the words on it were saved.
    if (held?.isUnsaved() || held?.isNewerThan(kept)) return held;
    const { visibility } = prompt;
    const draft = new Draft(this.keepingAt(pathOf(assignment.id, prompt.key)), {
      visibility,
      kept,
    });
    this.held.set(key, draft);
    return draft;
  }

  /** What was written here is gone: nothing of it may be sent again. */
  forget(assignmentId: string): void {
    const owner = this.signedIn.partner().id;
    for (const key of [...this.held.keys()].filter((each) =>
      each.startsWith(`${owner} ${pathOf(assignmentId, '')}`),
    )) {
      this.held.get(key)?.letGo();
      this.held.delete(key);
    }
  }

  async saveAll(): Promise<void> {
    await Promise.all(this.unsaved().map(([, draft]) => draft.save()));
  }

  private keepingAt(path: string) {
    const owner = this.signedIn.partner().id;
    const { assignmentId, promptKey } = askedAt(path);
    return {
      save: async (body: object) => {
        // Words that are still waiting belong to who wrote them, whoever has come in since.
        if (this.signedIn.me()?.id !== owner) throw new Refused('other-person');
        return this.api.send({ method: 'PUT', path, body }, SavedAnswer);
      },
      readAgain: async () => {
        const { answers } = await this.api.read(
          `/portal/assignments/${assignmentId}`,
          PortalAssignment,
        );
        return answers.find((answer) => answer.promptKey === promptKey);
      },
      hold: (unsent: WriteAnswer | undefined, unheard: readonly Wording[]) =>
        this.store.keep(path, unsent && { answer: unsent, unheard }),
    };
  }

  private async readLeftBehind(): Promise<void> {
    const left = await this.store.leftBehind();
    const owner = this.signedIn.partner().id;
    const begun = left
      .filter(({ path }) => !this.held.get(`${owner} ${path}`)?.isUnsaved())
      .map(({ path, answer, unheard }) => {
        const draft = new Draft(this.keepingAt(path), { ...answer, unsent: answer, unheard });
        this.held.set(`${owner} ${path}`, draft);
        // From now on this window answers for it.
        draft.holdAgain();
        void draft.save();
        return { assignmentId: askedAt(path).assignmentId, draft };
      });
    this.takenUp.update((before) => [...before, ...begun]);
    void this.store.prepare();
  }

  /** Behind the cover of a device that others use, too, nothing stays in the browser. */
  private emptyBehindCover(): void {
    effect(() => {
      const isCovered = this.presence.state() === 'gone';
      if (!this.signedIn.me()?.sharedDevice) return;
      untracked(() => {
        if (isCovered) forgetUnsent(this.page);
        else for (const [, draft] of this.unsaved()) draft.holdAgain();
      });
    });
  }

  private unsaved(): [string, Draft][] {
    const owner = this.signedIn.me()?.id;
    return [...this.held].filter(
      ([key, draft]) => key.startsWith(`${owner} `) && draft.isUnsaved(),
    );
  }

  private sendWithoutWaiting(): void {
    const headers = {
      'content-type': 'application/json',
      [bypass]: '',
      ...asPerson(this.signedIn.me()?.id),
    };
    for (const [key, draft] of this.unsaved()) {
      const body = JSON.stringify(draft.unsent());
      const address = `/api${key.slice(key.indexOf('/'))}`;
      void fetch(address, { method: 'PUT', keepalive: true, headers, body });
    }
  }
}

function pathOf(assignmentId: string, promptKey: string): string {
  return `/portal/assignments/${assignmentId}/answers/${encodeURIComponent(promptKey)}`;
}

function askedAt(path: string): { assignmentId: string; promptKey: string } {
  const [, , , assignmentId = '', , promptKey = ''] = path.split('/');
  return { assignmentId, promptKey: decodeURIComponent(promptKey) };
}
