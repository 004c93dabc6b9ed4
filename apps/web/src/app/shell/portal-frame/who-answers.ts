import { Component, inject, input } from '@angular/core';
import { injectErrand } from '../../client/errand.ts';
import { Words } from '../../words/words.ts';
import { FormError } from '../form-error.ts';
import { Leaving } from '../leaving.ts';
import { PageHeading } from '../page-heading.ts';
import { SignedIn } from '../signed-in.ts';
import { Unsaved } from '../unsaved.ts';
import { Answering } from './answering.ts';

/** Asks whoever sits at a shared device for their name, before anything of a person is shown. */
@Component({
  selector: 'app-who-answers',
  imports: [FormError, PageHeading],
  template: `
    <h1 appPageHeading>{{ say('portal.identity.heading', { name }) }}</h1>
    <p class="soft">{{ say('portal.identity.help', { name }) }}</p>
    <app-form-error [text]="errand.refusal()" />
    <p class="actions">
      <button class="button main" type="button" (click)="answering.say(about())">
        {{ say('portal.identity.yes', { name }) }}
      </button>
      <button
        class="button"
        type="button"
        [attr.aria-disabled]="errand.underWay() || null"
        (click)="giveWay()"
      >
        {{ say('portal.identity.no') }}
      </button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    h1 {
      font-size: 2rem;
    }
  `,
})
export class WhoAnswers {
  private readonly leaving = inject(Leaving);
  private readonly signedIn = inject(SignedIn);
  private readonly unsaved = inject(Unsaved);
  protected readonly answering = inject(Answering);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly name = this.signedIn.partner().name;

  readonly about = input.required<string>();

  /** The session ends before another person has the browser. */
  protected async giveWay(): Promise<void> {
    const isOver = await this.errand.run(async () => {
      await this.unsaved.saveAll();
      await this.signedIn.signOut();
    });
    if (!isOver) return;
    this.unsaved.letGo();
    this.leaving.departTo('/sign-in');
  }
}
