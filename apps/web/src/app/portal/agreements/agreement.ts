import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { OwnDocuments, TypedName } from '@closeknit/contracts/agreements';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrand } from '../../client/errand.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** One document: what it means, what it says, and the place to sign, or to ask to talk first. */
@Component({
  selector: 'app-agreement',
  imports: [Control, Field, FormError, FormField, FormRoot, PageHeading, RouterLink, Waiting],
  templateUrl: './agreement.html',
  styleUrl: './agreement.css',
})
export default class Agreement {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly talking = injectErrand();
  protected readonly names = namesFor(this.me);
  protected readonly told = signal('');

  readonly id = input.required<string>();
  protected readonly own = reading(() => '/portal/agreements', OwnDocuments);
  protected readonly document = computed(() =>
    this.own.value()?.documents.find(({ id }) => id === this.id()),
  );
  protected readonly means = computed(() => {
    const kind = this.document()?.kind ?? 'consent';
    if (kind === 'consent') return [];
    return ['first', 'second', 'third'].map((which) =>
      this.say(`portal.agreement.means.${kind}.${which}`, this.names),
    );
  });
  protected readonly paragraphs = computed(() => (this.document()?.text ?? '').split(/\n\s*\n/));
  protected readonly signed = computed(() => {
    const { signedAt = null, typedName = null } = this.document() ?? {};
    const day = signedAt && dateInWords(dateOf(signedAt, this.me), this.me);
    return day && this.say('portal.agreements.signed', { name: typedName ?? '', day });
  });

  protected readonly f = contractForm(TypedName, { typedName: '' }, async ({ typedName }) => {
    const body = { typedName, hash: this.document()?.hash };
    await this.api.send({ method: 'POST', path: this.below('signature'), body });
    this.told.set(this.say('portal.agreement.thanks'));
    this.own.reload();
  });

  protected async talkFirst(): Promise<void> {
    const send = () => this.api.send({ method: 'POST', path: this.below('talk-first') });
    if (await this.talking.run(send)) this.own.reload();
  }

  private below(act: string): string {
    return `/portal/agreements/${this.id()}/${act}`;
  }
}
