import { afterNextRender, Component, inject, signal } from '@angular/core';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Words } from '../../words/words.ts';
import { Presence } from './presence.ts';

/** A minute before the page is covered: any way of closing it means staying. */
@Component({
  selector: 'app-still-there',
  imports: [Dialog],
  template: `<ck-dialog
    [heading]="say('shell.still-there.heading')"
    [closeLabel]="say('shell.still-there.stay')"
    (closed)="stay()"
  >
    <div class="stack">
      <p class="soft">{{ say('shell.still-there.help') }}</p>
      <p class="numbers" aria-hidden="true">
        {{ say('shell.still-there.left', { count: presence.secondsLeft() }) }}
      </p>
      <p class="visually-hidden" role="status">{{ announced() }}</p>
      <div class="actions">
        <button class="button main" type="button" (click)="stay()">
          {{ say('shell.still-there.stay') }}
        </button>
      </div>
    </div>
  </ck-dialog>`,
})
export class StillThere {
  protected readonly presence = inject(Presence);
  protected readonly say = inject(Words).say;
  /** Said once: a voice that counts every second would be in the way. */
  protected readonly announced = signal('');

  constructor() {
    const count = this.presence.secondsLeft();
    afterNextRender(() => this.announced.set(this.say('shell.still-there.left', { count })));
  }

  protected async stay(): Promise<void> {
    await this.presence.stay();
  }
}
