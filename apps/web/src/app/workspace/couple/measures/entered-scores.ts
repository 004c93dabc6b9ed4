import { Component, computed, inject, output, signal } from '@angular/core';
import { Measurements } from '@closeknit/contracts/questionnaires';
import { Api } from '../../../client/api.ts';
import { reading } from '../../../client/reading.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { dateInWords, withYear } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** More than these are folded away until they are asked for. */
const MOST = 20;

/** What was typed from paper or brought in, to be taken out again where it was mistyped. */
@Component({
  selector: 'app-entered-scores',
  imports: [ConfirmDialog],
  template: `
    @if (entered().length > 0) {
      <details>
        <summary>{{ say('workspace.entered.heading', { count: entered().length }) }}</summary>
        <p class="soft">{{ say('workspace.entered.help') }}</p>
        <ul class="plain sheet">
          @for (score of shown(); track score.id) {
            <li>
              <span>{{ score.told }}</span>
              <button class="button quiet" type="button" (click)="going.set(score)">
                {{ say('workspace.entered.take-out')
                }}<span class="visually-hidden">: {{ score.told }}</span>
              </button>
            </li>
          }
        </ul>
        @if (shown().length < entered().length) {
          <button class="button" type="button" (click)="isAll.set(true)">
            {{ say('workspace.entered.all') }}
          </button>
        }
      </details>
    }
    @if (going(); as score) {
      <app-confirm-dialog
        [heading]="say('workspace.entered.sure')"
        [text]="score.told"
        [yes]="say('workspace.entered.take-out')"
        [send]="takeOut"
        (done)="finish()"
        (closed)="going.set(undefined)"
      />
    }
  `,
  styles: `
    summary {
      cursor: pointer;
      padding-block: var(--space-2);
      font-weight: 600;
    }
    p {
      margin-block-end: var(--space-3);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-5);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    .plain + .button {
      margin-block-start: var(--space-3);
    }
  `,
})
export class EnteredScores {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  readonly changed = output<void>();

  private readonly read = reading(() => this.atHand.below('/measurements'), Measurements);
  protected readonly isAll = signal(false);
  protected readonly going = signal<{ readonly id: string; readonly told: string } | undefined>(
    undefined,
  );

  protected readonly entered = computed(() => {
    const names = new Map(this.atHand.here().partners.map(({ id, firstName }) => [id, firstName]));
    const all = this.read.hasValue() ? this.read.value().measurements : [];
    return all
      .filter(({ origin }) => origin !== 'portal')
      .map(({ id, name, partnerId, day, total, origin, recordedBy }) => ({
        id,
        told: this.say(`workspace.entered.${origin}`, {
          ...{ questionnaire: name, total, name: names.get(partnerId) ?? '' },
          ...{ day: this.dated(day), by: recordedBy ?? '' },
        }),
      }));
  });
  protected readonly shown = computed(() =>
    this.isAll() ? this.entered() : this.entered().slice(0, MOST),
  );

  protected readonly takeOut = () => {
    const path = `${this.atHand.below('/measurements')}/${this.going()?.id}`;
    return this.api.send({ method: 'DELETE', path });
  };

  protected finish(): void {
    this.going.set(undefined);
    this.read.reload();
    this.changed.emit();
  }

  private dated(day: string): string {
    return withYear(dateInWords(day, this.times.reader), day, this.times.today());
  }
}
