import { Component, computed, inject, input, output } from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';
import { Tag } from '@closeknit/ui/tag/tag';
import { Words } from '../../../words/words.ts';
import { Attending } from '../../booking/attending.ts';
import type { Face } from '../../booking/session-dialog.ts';
import { injectSessionFacts } from '../../booking/session-facts.ts';
import { WhoCame } from '../../booking/who-came.ts';
import { OwnTimes } from '../../own-times.ts';

@Component({
  selector: 'app-session-list',
  imports: [Attending, Tag, WhoCame],
  template: `<ul class="plain sheet">
    @for (row of rows(); track row.session.id) {
      <li>
        <div>
          <p>
            <b>{{ row.when }}</b>&ngsp;
            @if (row.session.state === 'cancelled') {
              <ck-tag [tone]="row.session.isLate ? 'honey' : 'plain'">{{
                say(row.session.isLate ? 'workspace.sessions.late' : 'workspace.sessions.cancelled')
              }}</ck-tag>
            }
          </p>
          <p class="faint">{{ row.facts }}</p>
          @if (changeable()) {
            <app-attending [session]="row.session" [mayNote]="true" (changed)="noted.emit()" />
          } @else if (row.hasBeen) {
            <app-who-came
              [session]="row.session"
              [when]="row.when"
              [mayNote]="mayNoteWhoCame()"
              (changed)="noted.emit()"
            />
          }
        </div>
        @if (changeable()) {
          <div class="actions">
            @for (face of faces; track face) {
              <button
                class="button"
                type="button"
                (click)="asked.emit({ session: row.session, face })"
              >
                {{ say('workspace.session.' + face) }}
                <span class="visually-hidden">{{ row.when }}</span>
              </button>
            }
          </div>
        }
      </li>
    }
  </ul>`,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      padding: var(--space-3) var(--space-5);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    b {
      font-weight: 580;
    }
  `,
})
export class SessionList {
  private readonly times = inject(OwnTimes);
  private readonly factsOf = injectSessionFacts();
  protected readonly say = inject(Words).say;
  protected readonly faces = ['move', 'cancel'] as const;

  readonly sessions = input.required<readonly Appointment[]>();
  readonly changeable = input(false);
  /** They have been; whoever books may note who did not come. */
  readonly mayNoteWhoCame = input(false);
  /** Somebody’s yes was noted, or taken back. */
  readonly noted = output<void>();
  readonly asked = output<{ session: Appointment; face: Face }>();

  protected readonly rows = computed(() =>
    this.sessions().map((session) => ({
      session,
      when: this.say('workspace.when', {
        day: this.times.day(session.startsAt),
        hour: this.times.hour(session.startsAt),
      }),
      facts: this.factsOf(session),
      hasBeen: session.state === 'booked',
    })),
  );
}
