import { Component, computed, effect, inject, input, output } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { CouplesInCare, Leaving, type Member, type Members } from '@closeknit/contracts/members';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Leaving as Departing } from '../../../shell/leaving.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { Clashes } from '../handing/clashes.ts';
import { receiversIn } from '../handing/receivers.ts';
import { TherapistField } from '../handing/therapist-field.ts';

/** Somebody goes: first it is settled who goes on with each couple, then all of it happens at once. */
@Component({
  selector: 'app-leaving-dialog',
  imports: [Dialog, FormError, FormRoot, TherapistField],
  templateUrl: './leaving-dialog.html',
})
export class LeavingDialog {
  private readonly api = inject(Api);
  private readonly departing = inject(Departing);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly clashes = new Clashes();

  readonly member = input.required<Member>();
  readonly people = input.required<Members>();
  readonly left = output<void>();
  readonly closed = output<void>();

  protected readonly inCare = reading(() => `/members/${this.member().id}/couples`, CouplesInCare);
  protected readonly receivers = computed(() => receiversIn(this.people(), this.member().id));
  protected readonly isMe = computed(() => this.member().id === this.me.id);
  protected readonly couples = computed(() => this.inCare.value()?.couples ?? []);
  protected readonly isStuck = computed(
    () => this.couples().length > 0 && this.receivers().length === 0,
  );
  protected readonly rows = computed(() =>
    this.couples().map((couple, at) => ({ couple, at, field: this.f.handOver[at]?.therapistId })),
  );

  protected readonly f = contractForm(
    Leaving,
    { handOver: [] as Leaving['handOver'] },
    async (body) => {
      const path = `/members/${this.member().id}/leaving`;
      await this.clashes.during(() => this.api.send({ method: 'POST', path, body }));
      // Whoever has left has no page here any more.
      if (this.isMe()) this.departing.departTo('/');
      else this.left.emit();
    },
  );

  constructor() {
    effect(() => {
      const therapistId = this.receivers()[0]?.id ?? '';
      const handOver = this.couples().map(({ id }) => ({ coupleId: id, therapistId }));
      this.f().value.set({ handOver });
    });
  }
}
