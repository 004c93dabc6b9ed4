import { Component, computed, inject, output, resource } from '@angular/core';
import { HttpClient, HttpContext } from '@angular/common/http';
import { Account } from '@closeknit/contracts/account';
import { firstValueFrom } from 'rxjs';
import { injectErrand } from '../../client/errand.ts';
import { Words } from '../../words/words.ts';
import { asWhoever } from '../as-whom.ts';
import { FormError } from '../form-error.ts';
import { Leaving } from '../leaving.ts';
import { SignedIn } from '../signed-in.ts';

/**
 * The browser is signed in for another place than this page was opened for. Whoever has both places
 * is told which, and may go either way; anybody else is told no more than that.
 */
@Component({
  selector: 'app-other-place',
  imports: [FormError],
  template: `
    @if (seat(); as there) {
      <p class="soft" role="alert">
        {{ say('shell.other-place.changed', { practice: there.practiceName }) }}
      </p>
      <app-form-error [text]="errand.refusal()" />
      <p class="actions">
        <button class="button main" type="button" (click)="openAnew()">
          {{ say('shell.other-place.go', { practice: there.practiceName }) }}
        </button>
        <button
          class="button"
          type="button"
          [attr.aria-disabled]="errand.underWay() || null"
          (click)="changeBack()"
        >
          {{ say('shell.other-place.back', { practice: here }) }}
        </button>
      </p>
    } @else if (!seats.isLoading()) {
      <p class="soft" role="alert">{{ words.problem('other-person') }}</p>
      <p>
        <button class="button" type="button" (click)="openAnew()">
          {{ say('shell.waiting.anew') }}
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class OtherPlace {
  private readonly http = inject(HttpClient);
  private readonly leaving = inject(Leaving);
  private readonly me = inject(SignedIn).me();
  protected readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errand = injectErrand();
  protected readonly here = this.me?.practice.name ?? '';

  readonly changedBack = output<void>();

  protected readonly seats = resource({
    loader: async () => Account.parse(await this.ask('GET', '/api/account')).seats,
  });
  /** Where the same person sits now; undefined when it is not known to be the same. */
  protected readonly seat = computed(() => {
    const seats = this.seats.hasValue() ? this.seats.value() : [];
    const isSamePerson = seats.some(({ actorId }) => actorId === this.me?.id);
    return isSamePerson ? seats.find(({ current }) => current) : undefined;
  });

  protected openAnew(): void {
    this.leaving.departTo('/');
  }

  protected async changeBack(): Promise<void> {
    const body = { actorId: this.me?.id };
    const isBack = await this.errand.run(() => this.ask('PUT', '/api/account/seat', body));
    if (isBack) this.changedBack.emit();
  }

  private ask(method: string, url: string, body?: object): Promise<unknown> {
    const context = new HttpContext().set(asWhoever, true);
    return firstValueFrom(this.http.request<unknown>(method, url, { body, context }));
  }
}
