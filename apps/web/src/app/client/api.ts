import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { refusalFrom } from './refused.ts';

/** A contract, as far as reading an answer goes. */
export interface Contract<T> {
  parse(value: unknown): T;
}

export interface Wish {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api`, with its leading slash. */
  readonly path: string;
  readonly body?: unknown;
}

const nothing: Contract<void> = { parse: () => undefined };

/** Writes, and the rare read between two writes. What a page shows is read with `reading`. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /** Resolves with the answer, or rejects with `Refused`. */
  async send(wish: Wish): Promise<void>;
  async send<T>(wish: Wish, answer: Contract<T>): Promise<T>;
  async send(wish: Wish, answer: Contract<unknown> = nothing): Promise<unknown> {
    const { method, path, body = {} } = wish;
    return answer.parse(await this.answerTo(method, path, body));
  }

  async read<T>(path: string, answer: Contract<T>): Promise<T> {
    return answer.parse(await this.answerTo('GET', path));
  }

  /** A file as it comes; its refusal is told like any other. */
  async file(path: string, method: 'GET' | 'POST' = 'GET'): Promise<Blob> {
    const body = method === 'POST' ? {} : undefined;
    const request = this.http.request(method, `/api${path}`, { body, responseType: 'blob' });
    return firstValueFrom(request).catch(async (error: unknown) => {
      throw refusalFrom(await readAsText(error));
    });
  }

  private answerTo(method: string, path: string, body?: unknown): Promise<unknown> {
    const request = this.http.request<unknown>(method, `/api${path}`, { body });
    return firstValueFrom(request).catch((error: unknown) => {
      throw refusalFrom(error);
    });
  }
}

// Whoever asks for a file gets the problem as a file, too.
async function readAsText(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  return new HttpErrorResponse({ status: error.status, error: await error.error.text() });
}
