import { Component, inject, input } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { Words } from '../../words/words.ts';
import { Door } from '../door.ts';
import { FormError } from '../form-error.ts';
import { firstPages } from '../guards.ts';
import { PageHeading } from '../page-heading.ts';
import { SignedIn } from '../signed-in.ts';
import { Credentials } from './credentials.ts';

@Component({
  selector: 'app-sign-in',
  imports: [Control, Door, Field, FormError, FormField, FormRoot, PageHeading, RouterLink],
  templateUrl: './sign-in.html',
})
export default class SignIn {
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  /** The page somebody was on the way to. */
  readonly from = input<string>();

  protected readonly f = contractForm(Credentials, { email: '', password: '' }, (typed) =>
    this.enter(typed),
  );

  private async enter({ email, password }: Credentials): Promise<void> {
    const me = await this.signedIn.signIn(email, password);
    if (me) await this.router.navigateByUrl(this.placeWanted() ?? firstPages[me.kind]);
  }

  /** Only a page of our own: an address from outside must not choose where a sign-in ends. */
  private placeWanted(): string | undefined {
    return this.from()?.match(/^\/(portal|workspace)(\/[\w/-]*)?$/)?.[0];
  }
}
