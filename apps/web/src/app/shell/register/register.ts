import { Component, inject } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Founded, FoundPractice } from '@closeknit/contracts/me';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { browserZone } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../form-error.ts';
import { firstPages } from '../guards.ts';
import { PageHeading } from '../page-heading.ts';
import { SignedIn } from '../signed-in.ts';
import { ZoneField } from '../zone-field/zone-field.ts';

/** A therapist founds a practice and goes straight in. */
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
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  protected readonly f = contractForm(
    FoundPractice,
    { practiceName: '', name: '', email: '', password: '', zone: browserZone() },
    (body) => this.found(body),
  );

  private async found(body: FoundPractice): Promise<void> {
    await this.api.send({ method: 'POST', path: '/practices', body }, Founded);
    await this.signedIn.signIn(body.email, body.password);
    await this.router.navigateByUrl(firstPages.member);
  }
}
