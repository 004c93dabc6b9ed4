import { Component, inject, input, type OnInit, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { CancellationRules } from '@closeknit/contracts/cancellation';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { Save } from '../save.ts';

/** Until when couples may cancel or move a session, and how often. */
@Component({
  selector: 'app-cancellation-form',
  imports: [Control, Field, FormError, FormField, FormRoot, Save],
  template: `
    <form class="stack" [formRoot]="f">
      <h2>{{ say('workspace.session-rules.cancelling') }}</h2>
      <p class="soft">{{ say('workspace.session-rules.cancelling-help') }}</p>
      <app-form-error [text]="errorOf(f)" />
      <ck-field
        [label]="say('workspace.session-rules.cancel-notice')"
        [hint]="say('workspace.session-rules.notice-hint')"
        [error]="errorOf(f.cancelNoticeHours)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.cancelNoticeHours" />
      </ck-field>
      <ck-field
        [label]="say('workspace.session-rules.move-notice')"
        [hint]="say('workspace.session-rules.notice-hint')"
        [error]="errorOf(f.moveNoticeHours)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.moveNoticeHours" />
      </ck-field>
      <ck-field
        [label]="say('workspace.session-rules.moves')"
        [hint]="say('workspace.session-rules.moves-hint')"
        [error]="errorOf(f.movesAllowed)"
      >
        <input ckControl type="number" inputmode="numeric" [formField]="f.movesAllowed" />
      </ck-field>
      <app-save [underWay]="f().submitting()" [told]="saved()" />
    </form>
  `,
})
export class CancellationForm implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');

  readonly rules = input.required<CancellationRules>();

  protected readonly f = contractForm(
    CancellationRules,
    { cancelNoticeHours: 24, moveNoticeHours: 24, movesAllowed: null },
    async (body) => {
      this.saved.set('');
      await this.api.send({ method: 'PUT', path: '/practice/cancellation', body });
      this.saved.set(this.say('workspace.saved'));
    },
  );

  ngOnInit(): void {
    this.f().value.set(this.rules());
  }
}
