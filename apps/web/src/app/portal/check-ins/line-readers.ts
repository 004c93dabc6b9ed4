import { Component, inject, input, output, signal } from '@angular/core';
import { isSharing } from '@closeknit/domain/couples/life';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';
import { type LinePoint, OwnLine } from './own-line.ts';

/** Whether the other partner sees one's own line: what it comes to first, and a way back at any time. */
@Component({
  selector: 'app-line-readers',
  imports: [ConfirmDialog, FormError, OwnLine],
  template: `
    <h2>{{ say('portal.check-ins.show.heading') }}</h2>
    @if (shownSince(); as since) {
      <p class="soft">{{ say('portal.check-ins.show.shown', shown(since)) }}</p>
      <app-form-error [text]="errand.refusal()" />
      <p class="actions">
        <button class="button" type="button" (click)="hide()">
          {{ say('portal.check-ins.show.hide') }}
        </button>
      </p>
    } @else {
      <p class="soft">{{ say('portal.check-ins.show.hidden', names) }}</p>
      @if (mayShow) {
        <p class="actions">
          <button class="button quiet" type="button" (click)="asking.set(true)">
            {{ say('portal.check-ins.show.show', names) }}
          </button>
        </p>
      }
    }
    @if (asking()) {
      <app-confirm-dialog
        [heading]="say('portal.check-ins.show.ask', names)"
        [yes]="say('portal.check-ins.show.yes', names)"
        [send]="show"
        (done)="chosen()"
        (closed)="asking.set(false)"
      >
        <p>{{ say('portal.check-ins.show.comes-to', names) }}</p>
        <p>{{ say('portal.check-ins.show.no-more', names) }}</p>
        <figure>
          <figcaption class="faint">
            {{ say('portal.check-ins.show.as-they-see', names) }}
          </figcaption>
          <app-own-line [points]="points()" [label]="inWords()" />
        </figure>
        <p class="soft">{{ say('portal.check-ins.show.taken-back', names) }}</p>
        <p class="soft">{{ say('portal.check-ins.show.free', names) }}</p>
      </app-confirm-dialog>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
    figure {
      margin: 0;
    }
  `,
})
export class LineReaders {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly errand = injectErrand();
  protected readonly mayShow = isSharing(this.me.coupleState);

  readonly shownSince = input.required<string | null>();
  /** The own line, and the same in words: what the other would see. */
  readonly points = input.required<readonly LinePoint[]>();
  readonly inWords = input.required<string>();
  readonly changed = output<void>();

  protected readonly asking = signal(false);

  protected shown(since: string) {
    return { ...this.names, day: dateInWords(dateOf(since, this.me), this.me) };
  }

  protected readonly show = () => this.choose(true);

  protected async hide(): Promise<void> {
    if (await this.errand.run(() => this.choose(false))) this.chosen();
  }

  protected chosen(): void {
    this.asking.set(false);
    this.changed.emit();
  }

  private choose(shown: boolean): Promise<unknown> {
    return this.api.send({ method: 'PUT', path: '/portal/check-ins/line', body: { shown } });
  }
}
