import { Component, computed, inject, input, output } from '@angular/core';
import type { PortalSession } from '@closeknit/contracts/appointments';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';

/** Who of the two has said that they come, and the button that says it for oneself. */
@Component({
  selector: 'app-coming',
  imports: [FormError],
  template: `
    <p class="soft" role="status">{{ told() }}</p>
    <app-form-error [text]="errand.refusal()" />
    <button
      class="button"
      type="button"
      [class.main]="isNext() && !own()"
      [class.quiet]="own()"
      [attr.aria-disabled]="errand.underWay() || null"
      (click)="sayWhether(!own())"
    >
      {{ say(own() ? 'portal.sessions.take-back' : 'portal.sessions.say-yes') }}
      <span class="visually-hidden">{{ when() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
      margin-block-start: var(--space-2);
    }
    .quiet {
      margin-inline-start: -0.75rem;
    }
  `,
})
export class Coming {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly session = input.required<Pick<PortalSession, 'id' | 'startsAt' | 'attending'>>();
  /** Day and hour, for who hears the button alone. */
  readonly when = input.required<string>();
  /** The next one asks louder than those after it. */
  readonly isNext = input(true);
  readonly changed = output<void>();

  protected readonly own = computed(() => this.ofOwn()?.confirmed ?? false);
  protected readonly told = computed(() => {
    const other = this.session().attending.find(({ partnerId }) => partnerId !== this.me.id);
    const facts = { name: other?.firstName ?? '' };
    const yes = [this.own() ? 'own' : '', other?.confirmed ? 'other' : ''].filter(Boolean);
    if (!other) return this.say(`portal.sessions.yes.${this.own() ? 'alone' : 'none'}`);
    return this.say(`portal.sessions.yes.${yes.join('-') || 'none'}`, facts);
  });

  protected async sayWhether(confirmed: boolean): Promise<void> {
    const { id, startsAt } = this.session();
    const path = `/portal/sessions/${id}/confirmation`;
    await this.errand.run(() =>
      this.api.send({ method: 'PUT', path, body: { startsAt, confirmed } }),
    );
    this.changed.emit();
  }

  private ofOwn() {
    return this.session().attending.find(({ partnerId }) => partnerId === this.me.id);
  }
}
