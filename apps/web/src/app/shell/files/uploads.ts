import { inject, Service, type Signal, signal } from '@angular/core';
import { Problem } from '@closeknit/contracts/problem';
import type { Contract } from '../../client/api.ts';
import { Refused } from '../../client/refused.ts';
import { asPerson } from '../as-whom.ts';
import { SignedIn } from '../signed-in.ts';

/** A file on its way. */
export interface Upload<T> {
  /** From 0 to 1. */
  readonly progress: Signal<number>;
  /** Resolves with the answer, or rejects with `Refused`; of one that was cancelled with `cancelled`. */
  readonly answer: Promise<T>;
  cancel(): void;
}

/** Sends files. It does not go through Angular's client: `fetch` tells nobody how far it has come. */
@Service()
export class Uploads {
  private readonly signedIn = inject(SignedIn);

  send<T>(path: string, file: Blob, contract: Contract<T>): Upload<T> {
    const request = new XMLHttpRequest();
    const progress = signal(0);
    const answer = new Promise<T>((resolve, reject) => {
      request.upload.onprogress = ({ loaded, total }) =>
        progress.set(total > 0 ? loaded / total : 0);
      request.onerror = () => reject(new Refused('away'));
      request.onabort = () => reject(new Refused('cancelled'));
      request.onload = () => {
        if (request.status === 200) resolve(contract.parse(JSON.parse(request.responseText)));
        else reject(refusalIn(request.responseText));
      };
    });
    request.open('PUT', `/api${path}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    const headers = asPerson(this.signedIn.me()?.id);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
    return { progress: progress.asReadonly(), answer, cancel: () => request.abort() };
  }
}

function refusalIn(text: string): Refused {
  try {
    const problem = Problem.safeParse(JSON.parse(text));
    return problem.success ? new Refused(problem.data.code) : new Refused('fault');
  } catch (unreadable) {
    if (unreadable instanceof SyntaxError) return new Refused('away');
    throw unreadable;
  }
}
