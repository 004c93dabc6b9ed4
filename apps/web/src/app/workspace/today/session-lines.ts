import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface SessionLine {
  readonly id: string;
  readonly coupleId: string;
  readonly told: string;
}

/** Sessions worth a thought, a sentence each, that lead to the sessions of their couple. */
@Component({
  selector: 'app-session-lines',
  imports: [RouterLink],
  template: `
    @for (session of sessions(); track session.id) {
      <p class="soft">
        <a [routerLink]="['/workspace/couples', session.coupleId, 'sessions']">{{
          session.told
        }}</a>
      </p>
    }
  `,
  styles: `
    p {
      margin-block-end: var(--space-2);
    }
  `,
})
export class SessionLines {
  readonly sessions = input.required<readonly SessionLine[]>();
}
