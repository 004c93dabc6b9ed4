import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Account } from '@closeknit/contracts/account';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { Confirming } from '../confirming/confirming.ts';
import { injectDates } from '../dates.ts';
import { Told } from '../told.ts';

/** The browsers one is signed in with; any but this one can be signed out from here. */
@Component({
  selector: 'app-browser-list',
  imports: [FormError, Tag, Told],
  templateUrl: './browser-list.html',
  styleUrl: '../rows.css',
})
export class BrowserList {
  private readonly api = inject(Api);
  private readonly confirming = inject(Confirming);
  private readonly dates = injectDates();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly sessions = input.required<Account['sessions']>();
  readonly changed = output<void>();
  protected readonly done = signal('');
  protected readonly rows = computed(() =>
    this.sessions().map((session) => {
      const when = this.dates.moment(session.lastSeenAt);
      const device = session.device || this.say('account.browsers.unknown');
      return {
        ...session,
        device,
        when,
        endNamed: this.say('account.browsers.end-named', { device, when }),
      };
    }),
  );
  protected readonly hasOthers = computed(() => this.sessions().some(({ current }) => !current));

  protected end(id: string): Promise<void> {
    return this.send(`/account/sessions/${id}`);
  }

  protected endOthers(): Promise<void> {
    return this.send('/account/sessions');
  }

  private async send(path: string): Promise<void> {
    this.done.set('');
    const wish = { method: 'DELETE', path } as const;
    if (!(await this.errand.run(() => this.confirming.before(() => this.api.send(wish))))) return;
    this.done.set(this.say('account.browsers.ended'));
    this.changed.emit();
  }
}
