import { Component, computed, inject, input, output } from '@angular/core';
import type { Members } from '@closeknit/contracts/members';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';

/** Somebody who has been asked and has not come in yet. */
@Component({
  selector: 'app-invited-row',
  imports: [FormError, Tag],
  template: `
    <p>
      <b>{{ invited().name }}</b>&ngsp;<ck-tag>{{
        say('workspace.roles.' + invited().role)
      }}</ck-tag>
      @if (invited().state === 'expired') {
        &ngsp;<ck-tag tone="honey">{{ say('workspace.joining.expired') }}</ck-tag>
      }
    </p>
    <p class="faint">{{ invited().email }} · {{ until() }}</p>
    <app-form-error [text]="errand.refusal()" />
    <div class="actions">
      <button class="button" type="button" (click)="sendAgain()">
        {{ say('workspace.members.send-again') }}
        <span class="visually-hidden">{{ invited().name }}</span>
      </button>
      <button class="button quiet" type="button" (click)="takeBack()">
        {{ say('workspace.members.take-back') }}
        <span class="visually-hidden">{{ invited().name }}</span>
      </button>
    </div>
  `,
  styles: `
    b {
      font-weight: 580;
    }
    .actions {
      margin-block-start: var(--space-2);
    }
  `,
})
export class InvitedRow {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly invited = input.required<Members['invitations'][number]>();
  /** With the sentence that says what was done. */
  readonly changed = output<string>();

  protected readonly until = computed(() => {
    const { state, expiresAt } = this.invited();
    return this.say(`workspace.members.${state}`, { day: this.times.day(expiresAt) });
  });

  protected async sendAgain(): Promise<void> {
    const { id, email } = this.invited();
    const wish = { method: 'POST', path: `/member-invitations/${id}/again` } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.changed.emit(this.say('workspace.members.mail-on-its-way', { email }));
  }

  protected async takeBack(): Promise<void> {
    const { id, name } = this.invited();
    const wish = { method: 'DELETE', path: `/member-invitations/${id}` } as const;
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.changed.emit(this.say('workspace.members.taken-back', { name }));
  }
}
