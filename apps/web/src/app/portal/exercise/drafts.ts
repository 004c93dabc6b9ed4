import { DOCUMENT, inject, Service } from '@angular/core';
import { PortalAssignment, SavedAnswer } from '@closeknit/contracts/assignments';
import type { Prompt } from '@closeknit/contracts/exercises';
import { Api } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';
import { asPerson } from '../../shell/as-whom.ts';
import { Leaving } from '../../shell/leaving.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Draft } from './draft.ts';

/**
 * The answers being written, in memory only: on a shared device nothing may stay in the browser's
 * storage. Unsaved words outlive the page they were typed on and go on being sent.
 */
@Service()
export class Drafts {
  private readonly api = inject(Api);
  private readonly signedIn = inject(SignedIn);
  private readonly held = new Map<string, Draft>();

  constructor() {
    inject(Unsaved).watch(
      () => this.unsaved().length > 0,
      () => this.saveAll(),
    );
    inject(Leaving).onQuickLeave(() => this.sendWithoutWaiting());
    inject(DOCUMENT).defaultView?.addEventListener('online', () => void this.saveAll());
  }

  of(assignment: PortalAssignment, prompt: Prompt): Draft {
    // Both partners answer the same prompts, and may share a device: a draft has one owner.
    const owner = this.signedIn.partner().id;
    const key = `${owner} ${pathOf(assignment.id, prompt.key)}`;
    const held = this.held.get(key);
    if (held?.isUnsaved()) return held;
    const draft = this.begin(assignment, prompt);
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

  private begin({ id, answers }: PortalAssignment, { key, visibility }: Prompt): Draft {
    const owner = this.signedIn.partner().id;
    const path = pathOf(id, key);
    const answerTo = (all: PortalAssignment['answers']) =>
      all.find(({ promptKey }) => promptKey === key);
    const keeping = {
      save: async (body: object) => {
        // Words that are still waiting belong to who wrote them, whoever has come in since.
        if (this.signedIn.me()?.id !== owner) throw new Refused('other-person');
        return this.api.send({ method: 'PUT', path, body }, SavedAnswer);
      },
      readAgain: async () =>
        answerTo((await this.api.read(`/portal/assignments/${id}`, PortalAssignment)).answers),
    };
    return new Draft(keeping, { visibility, kept: answerTo(answers) });
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
