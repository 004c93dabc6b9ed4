import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BreakGlasses } from '@closeknit/contracts/access';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Words } from '../../words/words.ts';
import { injectGlassWords } from './glass-words.ts';

/** Records of one's own couples that somebody else has opened, until one has taken note. */
@Component({
  selector: 'app-glass-notices',
  imports: [FormError, RouterLink],
  template: `
    @for (notice of notices(); track notice.id) {
      <div class="notice">
        <div>
          <h2>
            {{ say('workspace.glass.told', { who: notice.who, couple: notice.coupleName }) }}
          </h2>
          <p class="soft">{{ notice.when }} {{ notice.reason }}</p>
        </div>
        <div class="actions">
          <a class="button" [routerLink]="['/workspace/couples', notice.coupleId, 'opened']">{{
            say('workspace.glass.more')
          }}</a>
          <button
            class="button"
            type="button"
            [attr.aria-disabled]="errand.underWay() || null"
            (click)="note(notice.id)"
          >
            {{ say('workspace.glass.noted') }}
            <span class="visually-hidden">{{ notice.coupleName }}</span>
          </button>
        </div>
      </div>
    }
    <app-form-error [text]="errand.refusal()" />
  `,
  styles: `
    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: center;
      justify-content: space-between;
      margin-block-end: var(--space-4);
    }
    .notice > :first-child {
      flex: 1 1 20rem;
    }
    h2 {
      font: 620 var(--step-0) / 1.4 var(--sans);
      letter-spacing: 0;
    }
  `,
})
export class GlassNotices {
  private readonly api = inject(Api);
  private readonly told = injectGlassWords();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  private readonly resource = reading(() => '/break-glass', BreakGlasses);

  protected readonly notices = computed(() =>
    this.resource.hasValue() ? this.resource.value().glasses.map(this.told) : [],
  );

  protected async note(id: string): Promise<void> {
    const send = () => this.api.send({ method: 'POST', path: `/break-glass/${id}/seen` });
    if (await this.errand.run(send)) this.resource.reload();
  }
}
