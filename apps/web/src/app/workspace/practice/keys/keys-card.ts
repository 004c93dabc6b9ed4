import { Component, computed, effect, inject, signal } from '@angular/core';
import { Keys } from '@closeknit/contracts/keys';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { reading } from '../../../client/reading.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { EraseDialog } from './erase-dialog.ts';

const LOOK_AGAIN = 2000;

/** The key that seals what people write: how old it is, and how far a change of it has come. */
@Component({
  selector: 'app-keys-card',
  imports: [EraseDialog, FormError, Waiting],
  template: `
    @if (keys.value()?.destroyedAt; as day) {
      <div class="stack">
        <h2>{{ say('workspace.erasing.done', { day: times.date(day) }) }}</h2>
        <p class="soft">{{ say('workspace.erasing.stays') }}</p>
      </div>
    } @else if (keys.value(); as known) {
      <div class="stack">
        <h2>{{ say('workspace.keys.since', { day: times.date(known.since) }) }}</h2>
        <p class="soft">{{ say('workspace.keys.what') }}</p>
        @if (underWay(); as change) {
          <label class="stack">
            <span>{{ progress() }}</span>
            <progress [max]="change.total || 1" [value]="change.done"></progress>
          </label>
          <p class="soft">{{ say('workspace.keys.may-leave') }}</p>
        } @else {
          <p class="soft">{{ say('workspace.keys.when') }}</p>
          <app-form-error [text]="errand.refusal()" />
          <div class="actions">
            <button
              class="button"
              type="button"
              [attr.aria-disabled]="errand.underWay() || null"
              (click)="change()"
            >
              {{ say('workspace.keys.change') }}
            </button>
          </div>
        }
        <p role="status" class="soft">{{ told() }}</p>
      </div>
      <div class="stack">
        <h2>{{ say('workspace.erasing.when') }}</h2>
        <p class="soft">{{ say('workspace.erasing.about') }}</p>
        <div class="actions">
          <button class="button quiet" type="button" (click)="isErasing.set(true)">
            {{ say('workspace.erasing.open') }}
          </button>
        </div>
      </div>
      @if (isErasing()) {
        <app-erase-dialog
          [name]="practiceName"
          (erased)="keys.reload()"
          (closed)="isErasing.set(false)"
        />
      }
    } @else {
      <app-waiting [resource]="keys" />
    }
  `,
  styles: `
    .stack + .stack {
      margin-block-start: var(--space-5);
      padding-block-start: var(--space-5);
      border-block-start: 1px solid var(--line);
    }
    progress {
      inline-size: 100%;
      block-size: 0.5rem;
      accent-color: var(--action);
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class KeysCard {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly times = inject(OwnTimes);
  protected readonly errand = injectErrand();
  protected readonly practiceName = inject(SignedIn).member().practice.name;
  protected readonly isErasing = signal(false);
  protected readonly keys = reading(() => '/keys', Keys);

  protected readonly underWay = computed(() => {
    const change = this.keys.value()?.change;
    return change && change.finishedAt === null ? change : undefined;
  });

  protected readonly progress = computed(() => {
    const { done = 0, total = null } = this.underWay() ?? {};
    return total === null
      ? this.say('workspace.keys.counting')
      : this.say('workspace.keys.progress', { done, total });
  });

  /** Said aloud when it begins and when it ends, not at every step. */
  protected readonly told = computed(() => {
    const change = this.keys.value()?.change;
    if (!change) return '';
    return this.say(change.finishedAt ? 'workspace.keys.finished' : 'workspace.keys.begun');
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.underWay() || this.keys.isLoading()) return;
      const again = setTimeout(() => this.keys.reload(), LOOK_AGAIN);
      onCleanup(() => clearTimeout(again));
    });
  }

  protected async change(): Promise<void> {
    const send = async () =>
      this.keys.set(await this.api.send({ method: 'POST', path: '/keys/changes' }, Keys));
    await this.errand.run(send);
  }
}
