import { Component, inject, input } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Accepted, AcceptInvitation } from '@closeknit/contracts/couples';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { browserZone } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { FormError } from '../../form-error.ts';
import { firstPages } from '../../guards.ts';
import { SignedIn } from '../../signed-in.ts';
import { ZoneField } from '../../zone-field/zone-field.ts';
import { WalkingIn } from '../walking-in.ts';

@Component({
  selector: 'app-accept-form',
  imports: [Control, Field, FormError, FormField, FormRoot, RouterLink, ZoneField],
  template: `<form class="stack" [formRoot]="f">
    <app-form-error [text]="errorOf(f)" />
    <ck-field [label]="say('shell.fields.email')" [hint]="say('shell.invitation.email-hint')">
      <input ckControl type="email" autocomplete="username" readonly [value]="email()" />
    </ck-field>
    @if (hasAccount()) {
      <ck-field
        [label]="say('shell.colleague.own-password')"
        [hint]="say('shell.colleague.own-password-hint')"
        [error]="errorOf(f.password)"
      >
        <input ckControl type="password" autocomplete="current-password" [formField]="f.password" />
      </ck-field>
      <p>
        <a routerLink="/reset">{{ say('shell.sign-in.forgot') }}</a>
      </p>
    } @else {
      <ck-field
        [label]="say('shell.invitation.choose-password')"
        [hint]="say('shell.fields.password-hint')"
        [error]="errorOf(f.password)"
      >
        <input ckControl type="password" autocomplete="new-password" [formField]="f.password" />
      </ck-field>
    }
    <app-zone-field
      [label]="say('shell.fields.zone')"
      [hint]="say('shell.invitation.zone-hint')"
      [zoneField]="f.zone"
    />
    <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
      {{ say('shell.invitation.submit') }}
    </button>
  </form>`,
})
export class AcceptForm {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  private readonly walkingIn = inject(WalkingIn);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errorOf = injectErrorOf();

  readonly email = input.required<string>();
  readonly hasAccount = input.required<boolean>();
  readonly path = input.required<string>();

  protected readonly f = contractForm(
    AcceptInvitation,
    { password: '', zone: browserZone() },
    (body) => this.accept({ ...body, language: this.words.language() }),
  );

  private async accept(body: AcceptInvitation): Promise<void> {
    const wish = { method: 'POST', path: `${this.path()}/accept`, body } as const;
    const { email } = await this.api.send(wish, Accepted);
    if (!(await this.walkingIn.walkIn({ email, password: body.password }))) return;
    await this.signedIn.findAgain();
    await this.router.navigateByUrl(firstPages.partner);
  }
}
