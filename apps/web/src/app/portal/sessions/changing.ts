import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PortalSession } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { MoveSession } from './move-session.ts';

/** Moves a session or calls it off, as far as the rules of the practice let a partner. */
@Component({
  selector: 'app-changing',
  imports: [ConfirmDialog, MoveSession],
  template: `
    @if (session().mayMove) {
      <button class="button quiet" type="button" (click)="asking.set('move')">
        {{ say('portal.changing.move') }} <span class="visually-hidden">{{ when() }}</span>
      </button>
    }
    @if (session().mayCancel) {
      <button class="button quiet" type="button" (click)="asking.set('cancel')">
        {{ say('portal.changing.cancel') }} <span class="visually-hidden">{{ when() }}</span>
      </button>
    }
    @switch (asking()) {
      @case ('cancel') {
        <app-confirm-dialog
          [heading]="say('portal.changing.cancel-heading', { when: when() })"
          [text]="say('portal.changing.cancel-help' + whom(), names())"
          [yes]="say('portal.changing.cancel-yes')"
          [send]="cancel"
          (done)="finish()"
          (closed)="asking.set(undefined)"
        />
      }
      @case ('move') {
        @defer (on immediate) {
          <app-move-session
            [session]="session()"
            [when]="when()"
            [help]="say('portal.changing.move-help' + whom(), names())"
            (moved)="finish()"
            (closed)="asking.set(undefined)"
          />
        }
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      margin-inline-start: -0.75rem;
    }
  `,
})
export class Changing {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;

  readonly session = input.required<PortalSession>();
  /** Day and hour. */
  readonly when = input.required<string>();
  readonly changed = output<void>();

  protected readonly asking = signal<'move' | 'cancel' | undefined>(undefined);
  protected readonly names = computed(() => namesFor(this.me));
  /** Who else is told: of a session one has alone, nobody. */
  protected readonly whom = computed(() => (this.session().attending.length === 1 ? '-alone' : ''));

  protected readonly cancel = (): Promise<void> => {
    const { id, startsAt: seenAt } = this.session();
    const path = `/portal/sessions/${id}/cancel`;
    return this.api.send({ method: 'POST', path, body: { seenAt } });
  };

  protected finish(): void {
    this.asking.set(undefined);
    this.changed.emit();
  }
}
