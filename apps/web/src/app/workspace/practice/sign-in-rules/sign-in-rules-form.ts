import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { SignInRules } from '@closeknit/contracts/practices';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { Save } from '../save.ts';

/** Whether members need a second factor, and how long an untouched page stays open. */
@Component({
  selector: 'app-sign-in-rules-form',
  imports: [Control, Field, FormError, FormField, FormRoot, RouterLink, Save, Tick],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <div>
        <ck-tick
          [label]="say('workspace.sign-in-rules.demand')"
          [hint]="say('workspace.sign-in-rules.demand-hint')"
          [formField]="f.secondFactorDemanded"
        />
        @if (errorOf(f.secondFactorDemanded); as error) {
          <p class="notice clay" role="alert">
            {{ error }}
            <a routerLink="/workspace/account">{{ say('workspace.sign-in-rules.own-account') }}</a>
          </p>
        }
      </div>
      <ck-field
        [label]="say('workspace.sign-in-rules.workspace-idle')"
        [hint]="say('workspace.sign-in-rules.idle-hint')"
        [error]="errorOf(f.workspaceIdleMinutes)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.workspaceIdleMinutes" />
      </ck-field>
      <ck-field
        [label]="say('workspace.sign-in-rules.portal-idle')"
        [hint]="say('workspace.sign-in-rules.idle-hint')"
        [error]="errorOf(f.portalIdleMinutes)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.portalIdleMinutes" />
      </ck-field>
      <ck-field
        [label]="say('workspace.sign-in-rules.shared-idle')"
        [hint]="say('workspace.sign-in-rules.shared-idle-hint')"
        [error]="errorOf(f.sharedIdleMinutes)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.sharedIdleMinutes" />
      </ck-field>
      <app-save [underWay]="f().submitting()" [told]="saved()" />
    </form>
  `,
})
export class SignInRulesForm implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');

  readonly rules = input.required<SignInRules>();

  protected readonly f = contractForm(
    SignInRules,
    {
      ...{ secondFactorDemanded: false, workspaceIdleMinutes: 15, portalIdleMinutes: 30 },
      sharedIdleMinutes: 5,
    },
    async (body) => {
      this.saved.set('');
      await this.api.send({ method: 'PUT', path: '/practice/sign-in', body });
      this.saved.set(this.say('workspace.saved'));
    },
  );

  ngOnInit(): void {
    this.f().value.set(this.rules());
  }
}
