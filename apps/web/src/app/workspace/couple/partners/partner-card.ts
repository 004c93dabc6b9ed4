import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { FormError } from '../../../shell/form-error.ts';
import { placeOf } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { injectErrand } from '../../../client/errand.ts';
import { OwnTimes } from '../../own-times.ts';
import type { PartnerAtHand } from '../couple-at-hand.ts';
import { ChangePartner } from './change-partner.ts';
import { DeletePartner } from './delete-partner.ts';

const tones: Record<PartnerAtHand['joining'], Tone> = {
  joined: 'leaf',
  invited: 'plain',
  expired: 'honey',
};

@Component({
  selector: 'app-partner-card',
  imports: [ChangePartner, DeletePartner, FormError, Tag],
  template: `
    <h2>{{ partner().firstName }}</h2>
    <p>
      @if (partner().deletedAt) {
        <ck-tag>{{ say('workspace.deletion.gone') }}</ck-tag>
      } @else {
        <ck-tag [tone]="tone()">{{ say('workspace.joining.' + partner().joining) }}</ck-tag>
      }
    </p>
    @if (deletedOn()) {
      <p class="soft">{{ deletedOn() }}</p>
    } @else {
      <dl>
        <dt class="faint">{{ say('workspace.partner.email') }}</dt>
        <dd>{{ partner().email }}</dd>
        @if (zone()) {
          <dt class="faint">{{ say('workspace.partner.zone') }}</dt>
          <dd>{{ zone() }}</dd>
        }
      </dl>
    }
    @if (invitedUntil()) {
      <p class="soft">{{ invitedUntil() }}</p>
    }
    <app-form-error [text]="errand.refusal()" />
    <p role="status" class="soft">{{ sent() }}</p>
    @if (mayChange() && !partner().deletedAt) {
      <div class="actions">
        <button class="button" type="button" (click)="isChanging.set(true)">
          {{ say('workspace.partner.change', { name: partner().firstName }) }}
        </button>
        @if (partner().joining !== 'joined') {
          <button
            class="button"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="inviteAgain()"
          >
            {{ say('workspace.partner.invite-again', { name: partner().firstName }) }}
          </button>
        }
        @if (isOver()) {
          <button class="button quiet" type="button" (click)="isDeleting.set(true)">
            {{ say('workspace.deletion.open', { name: partner().firstName }) }}
          </button>
        }
      </div>
    }
    @if (isDeleting()) {
      <app-delete-partner
        [partner]="partner()"
        [path]="path()"
        (deleted)="showChanged()"
        (closed)="isDeleting.set(false)"
      />
    }
    @if (isChanging()) {
      <app-change-partner
        [partner]="partner()"
        [path]="path()"
        (changed)="showChanged()"
        (closed)="isChanging.set(false)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-5);
    }
    dd {
      margin: 0 0 var(--space-2);
      overflow-wrap: anywhere;
    }
  `,
})
export class PartnerCard {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly isChanging = signal(false);
  protected readonly isDeleting = signal(false);
  protected readonly sent = signal('');

  readonly partner = input.required<PartnerAtHand>();
  readonly coupleId = input.required<string>();
  readonly mayChange = input(true);
  /** Whether the couple's work has come to its end. */
  readonly isOver = input(false);
  readonly changed = output<void>();

  protected readonly path = computed(
    () => `/couples/${this.coupleId()}/partners/${this.partner().id}`,
  );
  protected readonly tone = computed(() => tones[this.partner().joining]);
  protected readonly zone = computed(() => {
    const { zone } = this.partner();
    return zone && this.say('workspace.partner.time', { place: placeOf(zone) });
  });
  protected readonly invitedUntil = computed(() => {
    const { joining, invitedUntil } = this.partner();
    if (joining === 'joined' || invitedUntil === null) return '';
    return this.say(`workspace.partner.${joining}`, { day: this.times.day(invitedUntil) });
  });

  protected readonly deletedOn = computed(() => {
    const { deletedAt, firstName: name } = this.partner();
    if (deletedAt === null) return '';
    return this.say('workspace.deletion.done', { name, day: this.times.date(deletedAt) });
  });

  protected async inviteAgain(): Promise<void> {
    const wish = { method: 'POST', path: `${this.path()}/invitation` } as const;
    this.sent.set('');
    if (!(await this.errand.run(() => this.api.send(wish)))) return;
    this.sent.set(this.say('workspace.partner.invited-again', { email: this.partner().email }));
    this.changed.emit();
  }

  protected showChanged(): void {
    this.isChanging.set(false);
    this.isDeleting.set(false);
    this.changed.emit();
  }
}
