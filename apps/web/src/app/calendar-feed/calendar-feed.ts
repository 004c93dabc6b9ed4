import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { OwnFeed } from '@closeknit/contracts/calendar-feeds';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../client/api.ts';
import { injectErrand } from '../client/errand.ts';
import { reading } from '../client/reading.ts';
import { ConfirmDialog } from '../shell/confirm/confirm-dialog.ts';
import { FormError } from '../shell/form-error.ts';
import { SignedIn } from '../shell/signed-in.ts';
import { Waiting } from '../shell/waiting/waiting.ts';
import { dateInWords, dateOf, hourOf } from '../times/zoned-times.ts';
import { Words } from '../words/words.ts';

const path = '/calendar-feed';

/** The address at which another calendar follows one's own sessions: made, copied, made anew, ended. */
@Component({
  selector: 'app-calendar-feed',
  imports: [ConfirmDialog, Control, Field, FormError, Waiting],
  templateUrl: './calendar-feed.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
    }
    ck-field {
      inline-size: 100%;
    }
    label {
      display: flex;
      gap: var(--space-2);
      align-items: baseline;
    }
  `,
})
export class CalendarFeed {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).me;
  private readonly words = inject(Words);
  protected readonly errand = injectErrand();

  /** Where it stands: the words of a desk are others than those of a portal. */
  readonly face = input.required<'portal' | 'workspace'>();

  private readonly read = reading(() => path, OwnFeed);
  protected readonly resource = this.read;
  protected readonly feed = linkedSignal<OwnFeed | undefined>(() =>
    this.read.hasValue() ? this.read.value() : undefined,
  );
  protected readonly withAlone = linkedSignal(() => this.feed()?.withAlone ?? false);
  protected readonly told = signal('');
  protected readonly asking = signal<'renew' | 'end' | undefined>(undefined);
  /** The same address, for whatever program on this device follows calendars. */
  protected readonly toFollow = computed(() =>
    (this.feed()?.address ?? '').replace(/^https?:/, 'webcal:'),
  );
  protected readonly lastRead = computed(() => {
    const [readAt, me] = [this.feed()?.readAt, this.me()];
    if (!readAt || !me) return this.say('not-read');
    const day = dateInWords(dateOf(readAt, me), me);
    return this.say('read', { day, hour: hourOf(readAt, me) });
  });

  protected say(key: string, facts: Record<string, string> = {}): string {
    return this.words.say(`${this.face()}.feed.${key}`, facts);
  }

  protected async make(): Promise<void> {
    await this.errand.run(this.renew);
  }

  protected readonly renew = async (): Promise<void> => {
    const body = { withAlone: this.withAlone() };
    this.feed.set(await this.api.send({ method: 'PUT', path, body }, OwnFeed));
  };

  protected readonly end = async (): Promise<void> => {
    await this.api.send({ method: 'DELETE', path });
    this.feed.set({ address: null, withAlone: false, readAt: null });
  };

  protected finish(told: 'renewed' | 'ended'): void {
    this.asking.set(undefined);
    this.told.set(this.say(told));
  }

  protected async copy(): Promise<void> {
    const key = await navigator.clipboard.writeText(this.feed()?.address ?? '').then(
      () => 'copied',
      () => 'not-copied',
    );
    this.told.set(this.say(key));
  }
}
