import { Service, signal } from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';

/** The session one has moved or cancelled last, kept for as long as that can be undone: see UndoSession. */
@Service()
export class LastChange {
  readonly session = signal<Appointment | undefined>(undefined);

  note(session: Appointment): void {
    this.session.set(session.undoUntil === null ? undefined : session);
  }
}
