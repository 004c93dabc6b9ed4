import { Component, inject, signal } from '@angular/core';
import { Account } from '@closeknit/contracts/account';
import { OwnData as Contract } from '@closeknit/contracts/own-data';
import { ConfirmYou } from '../../account/confirming/confirm-you.ts';
import { Confirming } from '../../account/confirming/confirming.ts';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { saveFile } from '../../client/save-file.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const DATA = '/portal/own-data';

/** Everything of one's own as a file, after showing once more who is there. */
@Component({
  selector: 'app-own-data',
  imports: [ConfirmYou, FormError, PageHeading, Waiting],
  template: `
    @if (account.hasValue()) {
      @let own = account.value();
      <h1 appPageHeading>{{ say('portal.own-data.heading') }}</h1>
      <section class="sheet">
        <h2>{{ say('portal.own-data.in') }}</h2>
        <ul>
          <li>{{ say('portal.own-data.in-list') }}</li>
          <li>{{ say('portal.own-data.in-shared', names) }}</li>
        </ul>
        <p>{{ say('portal.own-data.not-in', names) }}</p>
        <p class="notice">{{ say('portal.own-data.mind') }}</p>
        <app-form-error [text]="errand.refusal()" />
        <div class="actions">
          <button
            class="button main"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="take('pdf')"
          >
            {{ say('portal.own-data.pdf') }}
          </button>
          <button
            class="button"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="take('json')"
          >
            {{ say('portal.own-data.json') }}
          </button>
        </div>
        <p role="status" class="soft">{{ isTaken() ? say('portal.own-data.done') : '' }}</p>
      </section>
      <section class="sheet">
        <h2>{{ say('portal.own-data.delete') }}</h2>
        <p>{{ say('portal.own-data.delete-how', names) }}</p>
      </section>
      @if (confirming.isAsking()) {
        <app-confirm-you [withCode]="own.secondFactor.on" [withPasskey]="own.passkeys.length > 0" />
      }
    } @else {
      <app-waiting [resource]="account" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
    }
    .sheet {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-5);
    }
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding-inline-start: 1.25rem;
    }
  `,
})
export default class OwnData {
  private readonly api = inject(Api);
  protected readonly confirming = inject(Confirming);
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();
  protected readonly account = reading(() => '/account', Account);
  protected readonly isTaken = signal(false);

  protected async take(format: 'pdf' | 'json'): Promise<void> {
    this.isTaken.set(false);
    const fetch = format === 'pdf' ? this.pdf : this.json;
    this.isTaken.set(await this.errand.run(() => this.confirming.before(fetch)));
  }

  private readonly pdf = async (): Promise<void> => {
    saveFile('my-data.pdf', [await this.api.file(`${DATA}/paper`)], 'application/pdf');
  };

  private readonly json = async (): Promise<void> => {
    const data = JSON.stringify(await this.api.read(DATA, Contract), null, 2);
    saveFile('my-data.json', [data], 'application/json');
  };
}
