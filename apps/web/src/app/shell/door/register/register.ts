import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FoundPractice } from '@closeknit/contracts/me';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { browserZone } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../../form-error.ts';
import { PageHeading } from '../../page-heading.ts';
import { ZoneField } from '../../zone-field/zone-field.ts';

/** A therapist founds a practice; what follows is in the mailbox, and the same for everybody. */
@Component({
  selector: 'app-register',
  imports: [
    Control,
    Door,
    Field,
    FormError,
    FormField,
    FormRoot,
    PageHeading,
    RouterLink,
    ZoneField,
  ],
  templateUrl: './register.html',
})
export default class Register {
  private readonly api = inject(Api);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errorOf = injectErrorOf();
  protected readonly sentTo = signal('');

  protected readonly f = contractForm(
    FoundPractice,
    { practiceName: '', name: '', email: '', password: '', zone: browserZone() },
    async (body) => {
      const language = this.words.language();
      await this.api.send({ method: 'POST', path: '/practices', body: { ...body, language } });
      this.sentTo.set(body.email);
    },
  );
}
