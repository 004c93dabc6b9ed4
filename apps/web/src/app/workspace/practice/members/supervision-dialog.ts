import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Member, Members } from '@closeknit/contracts/members';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { receiversIn } from '../handing/receivers.ts';

/** Whose work a supervisor looks after. */
@Component({
  selector: 'app-supervision-dialog',
  imports: [Dialog, FormError, Tick],
  template: `<ck-dialog
    [heading]="say('workspace.members.supervised-by', { name: member().name })"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" (submit)="keep(); $event.preventDefault()">
      <p class="soft">{{ say('workspace.members.supervision-help') }}</p>
      <div>
        @for (therapist of therapists(); track therapist.id) {
          <ck-tick
            [label]="therapist.name"
            [checked]="chosen().includes(therapist.id)"
            (checkedChange)="choose(therapist.id, $event)"
          />
        }
      </div>
      <app-form-error [text]="errand.refusal()" />
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="errand.underWay() || null">
          {{ say('workspace.save') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class SupervisionDialog {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly member = input.required<Member>();
  readonly people = input.required<Members>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly therapists = computed(() => receiversIn(this.people(), this.member().id));
  protected readonly chosen = linkedSignal(() => this.member().supervises);

  protected choose(id: string, isWanted: boolean): void {
    this.chosen.update((all) => [...all.filter((one) => one !== id), ...(isWanted ? [id] : [])]);
  }

  protected async keep(): Promise<void> {
    const path = `/members/${this.member().id}/supervision`;
    const body = { therapistIds: this.chosen() };
    if (await this.errand.run(() => this.api.send({ method: 'PUT', path, body }))) {
      this.changed.emit();
    }
  }
}
