import { Component, inject, input, type OnInit } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  AcceptColleague,
  ColleagueAccepted,
  type ColleagueInvitation,
} from '@closeknit/contracts/members';
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

/** Comes into the practice under a new account, or under the one the address has already. */
@Component({
  selector: 'app-join-form',
  imports: [Control, Field, FormError, FormField, FormRoot, ZoneField],
  template: `<form class="stack" [formRoot]="f">
    <app-form-error [text]="errorOf(f)" />
    <ck-field [label]="say('shell.fields.own-name')" [error]="errorOf(f.name)">
      <input ckControl autocomplete="name" [formField]="f.name" />
    </ck-field>
    <ck-field [label]="say('shell.fields.email')" [hint]="say('shell.invitation.email-hint')">
      <input ckControl type="email" autocomplete="username" readonly [value]="invited().email" />
    </ck-field>
    @if (invited().hasAccount) {
      <ck-field
        [label]="say('shell.colleague.own-password')"
        [hint]="say('shell.colleague.own-password-hint')"
        [error]="errorOf(f.password)"
      >
        <input ckControl type="password" autocomplete="current-password" [formField]="f.password" />
      </ck-field>
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
      {{ say('shell.colleague.submit') }}
    </button>
  </form>`,
})
export class JoinForm implements OnInit {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  private readonly walkingIn = inject(WalkingIn);
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly errorOf = injectErrorOf();

  readonly invited = input.required<ColleagueInvitation>();
  readonly path = input.required<string>();

  protected readonly f = contractForm(
    AcceptColleague,
    { name: '', password: '', zone: browserZone() },
    (body) => this.join({ ...body, language: this.words.language() }),
  );

  ngOnInit(): void {
    this.f.name().value.set(this.invited().name);
  }

  private async join(body: AcceptColleague): Promise<void> {
    const wish = { method: 'POST', path: `${this.path()}/accept`, body } as const;
    const { email } = await this.api.send(wish, ColleagueAccepted);
    if (!(await this.walkingIn.walkIn({ email, password: body.password }))) return;
    await this.signedIn.findAgain();
    await this.router.navigateByUrl(firstPages.member);
  }
}
