import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Appointment } from '@closeknit/contracts/appointments';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { Clock } from '../../times/clock.ts';
import { injectErrand } from '../../client/errand.ts';
import { OwnTimes } from '../own-times.ts';
import { Attending } from './attending.ts';
import { LastChange } from './last-change.ts';
import { MoveForm } from './move-form.ts';
import { helpInWords, injectSessionFacts } from './session-facts.ts';

/** What the dialog is about: the session as it stands, its moving, or its cancelling. */
export type Face = 'facts' | 'move' | 'cancel';

@Component({
  selector: 'app-session-dialog',
  imports: [Attending, Dialog, FormError, MoveForm, RouterLink],
  template: `<ck-dialog
    [heading]="session().coupleName"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <p>
      <b>{{ when() }}</b>
    </p>
    <p class="faint">{{ facts() }}</p>
    @switch (shown()) {
      @case ('facts') {
        <app-attending [session]="session()" [mayNote]="isAhead()" (changed)="changed.emit()" />
        <div class="actions">
          <button class="button main" type="button" (click)="turnTo('move')">
            {{ say('workspace.session.move') }}
          </button>
          <button class="button" type="button" (click)="turnTo('cancel')">
            {{ say('workspace.session.cancel') }}
          </button>
          <a class="button quiet" [routerLink]="['/workspace/couples', session().coupleId]">{{
            say('workspace.session.open-couple')
          }}</a>
        </div>
      }
      @case ('move') {
        <app-move-form
          [session]="session()"
          (moved)="changed.emit()"
          (outdated)="outdated.emit()"
          (closed)="closed.emit()"
        />
      }
      @case ('cancel') {
        <p class="soft">{{ cancelHelp() }}</p>
        <label>
          <input
            #couple
            type="checkbox"
            [checked]="byCouple()"
            (change)="byCouple.set(couple.checked)"
          />
          <span
            >{{ say('workspace.session.by-couple') }}
            <span class="faint">{{ say('workspace.session.by-couple-hint') }}</span></span
          >
        </label>
        <app-form-error [text]="errand.refusal()" />
        <div class="actions">
          <button
            class="button main"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="cancel()"
          >
            {{ say('workspace.session.cancel-submit') }}
          </button>
          <button class="button quiet" type="button" (click)="closed.emit()">
            {{ say('workspace.session.keep') }}
          </button>
        </div>
      }
    }
  </ck-dialog>`,
  styles: `
    b {
      font-weight: 580;
    }
    .actions,
    app-move-form,
    .soft {
      display: flex;
      margin-block-start: var(--space-4);
    }
    app-move-form {
      display: block;
    }
    label {
      display: flex;
      gap: var(--space-2);
      align-items: baseline;
      margin-block-start: var(--space-3);
    }
  `,
})
export class SessionDialog {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly times = inject(OwnTimes);
  private readonly last = inject(LastChange);
  private readonly factsOf = injectSessionFacts();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  private readonly dialog = viewChild.required(Dialog);
  readonly session = input.required<Appointment>();
  readonly face = input<Face>('facts');
  readonly changed = output<void>();
  /** The openings have changed since they were read. */
  readonly outdated = output<void>();
  readonly closed = output<void>();

  /** It is the couple who calls it off: with less notice than is asked for, that is late. */
  protected readonly byCouple = signal(false);
  protected readonly shown = linkedSignal(() => this.face());
  protected readonly facts = computed(() => this.factsOf(this.session()));
  protected readonly when = computed(() => {
    const { startsAt } = this.session();
    const when = { day: this.times.day(startsAt), hour: this.times.hour(startsAt) };
    return this.say('workspace.when', when);
  });

  protected readonly cancelHelp = computed(() => helpInWords('cancel', this.session(), this.say));
  protected readonly isAhead = computed(
    () => Date.parse(this.session().startsAt) > Date.parse(this.clock.instant()),
  );

  /** The button that was pressed goes away with its face: the focus must not go with it. */
  protected turnTo(face: Face): void {
    this.shown.set(face);
    this.dialog().focusHeading();
  }

  protected async cancel(): Promise<void> {
    const path = `/appointments/${this.session().id}/cancel`;
    const body = { byCouple: this.byCouple() };
    const send = async () =>
      this.last.note(await this.api.send({ method: 'POST', path, body }, Appointment));
    if (await this.errand.run(send)) this.changed.emit();
  }
}
