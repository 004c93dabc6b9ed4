import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { Members } from '@closeknit/contracts/members';
import type { Practice } from '@closeknit/contracts/practices';
import { NameSafetyLead } from '@closeknit/contracts/safety';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { Save } from '../save.ts';

/** Who besides their therapist reads what partners answer about safety. */
@Component({
  selector: 'app-lead-form',
  imports: [Control, Field, FormError, FormField, FormRoot, Save],
  template: `
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field
        [label]="say('workspace.safety.lead')"
        [hint]="say('workspace.safety.lead-help')"
        [error]="errorOf(f.memberId)"
      >
        <select ckControl [formField]="f.memberId">
          <option value="">{{ say('workspace.safety.nobody') }}</option>
          @for (member of people(); track member.id) {
            <option [value]="member.id">{{ member.name }}</option>
          }
        </select>
      </ck-field>
      <app-save [underWay]="f().submitting()" [told]="saved()" />
    </form>
  `,
})
export class LeadForm {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');
  private readonly members = reading(() => '/members', Members);

  readonly lead = input.required<Practice['safetyLeadId']>();

  protected readonly people = computed(() =>
    (this.members.hasValue() ? this.members.value().members : []).filter(
      ({ role }) => role !== 'assistant',
    ),
  );

  protected readonly f = contractForm(NameSafetyLead, { memberId: '' }, async (body) => {
    this.saved.set('');
    await this.api.send({ method: 'PUT', path: '/practice/safety-lead', body });
    this.saved.set(this.say('workspace.saved'));
  });

  constructor() {
    effect(() => this.f().value.set({ memberId: this.lead() ?? '' }));
  }
}
