import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { may } from '@closeknit/domain/access/permissions';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { type Face, SessionDialog } from '../../booking/session-dialog.ts';
import { UndoSession } from '../../booking/undo-session.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { SessionList } from './session-list.ts';

/** The sessions to come, which can be moved and cancelled, and those that have been. */
@Component({
  selector: 'app-sessions-tab',
  imports: [EmptyState, SessionDialog, SessionList, UndoSession, Waiting],
  template: `
    @if (atHand.appointments.hasValue()) {
      <app-undo-session [coupleId]="atHand.here().id" (undone)="showChanged()" />
      <div class="stack">
        <section aria-labelledby="coming">
          <h2 #coming id="coming" tabindex="-1">
            {{ say('workspace.sessions.coming', { count: atHand.coming().length }) }}
          </h2>
          @if (atHand.coming().length > 0) {
            <app-session-list
              [sessions]="atHand.coming()"
              [changeable]="mayChange()"
              (asked)="ask($event)"
              (noted)="atHand.appointments.reload()"
            />
          } @else {
            <ck-empty-state
              [title]="say('workspace.sessions.empty')"
              [text]="say('workspace.sessions.empty-help')"
            />
          }
        </section>
        @if (past().length > 0) {
          <section aria-labelledby="past">
            <h2 id="past">{{ say('workspace.sessions.past') }}</h2>
            <app-session-list
              [sessions]="past()"
              [mayNoteWhoCame]="mayChange()"
              (noted)="atHand.appointments.reload()"
            />
          </section>
        }
      </div>
      @if (asked(); as about) {
        <app-session-dialog
          [session]="about.session"
          [face]="about.face"
          (changed)="showChanged()"
          (closed)="asked.set(undefined)"
        />
      }
    } @else {
      <app-waiting [resource]="atHand.appointments" />
    }
  `,
  styles: `
    .stack {
      gap: var(--space-6);
    }
    h2 {
      margin-block-end: var(--space-3);
    }
    h2:focus {
      outline: none;
    }
  `,
})
export default class SessionsTab {
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  private readonly me = inject(SignedIn).member();
  private readonly injector = inject(Injector);
  private readonly coming = viewChild<ElementRef<HTMLElement>>('coming');
  protected readonly asked = signal<{ session: Appointment; face: Face } | undefined>(undefined);

  protected readonly mayChange = computed(() =>
    may(this.me, 'appointments:book', this.atHand.here().care),
  );
  protected readonly past = computed(() => {
    const coming = new Set(this.atHand.coming());
    const all = this.atHand.appointments.value()?.appointments ?? [];
    return all
      .filter((session) => !coming.has(session))
      .toSorted((one, other) => Date.parse(other.startsAt) - Date.parse(one.startsAt));
  });

  protected ask(about: { session: Appointment; face: Face }): void {
    this.asked.set(about);
  }

  /** The row that asked may be gone or elsewhere, so the focus goes to the head of the list. */
  protected showChanged(): void {
    this.asked.set(undefined);
    this.atHand.appointments.reload();
    afterNextRender(() => this.coming()?.nativeElement.focus(), { injector: this.injector });
  }
}
