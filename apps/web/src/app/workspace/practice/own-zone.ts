import { Component, inject, signal } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { ChangeZone } from '@closeknit/contracts/me';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { ZoneSearch } from './zone-search.ts';

/** The clock all times are shown on to whoever is signed in. */
@Component({
  selector: 'app-own-zone',
  imports: [FormError, FormRoot, ZoneSearch],
  template: `
    <form class="stack" [formRoot]="f">
      <h2>{{ say('workspace.practice.own-clock') }}</h2>
      <app-form-error [text]="errorOf(f)" />
      <app-zone-search
        [label]="say('workspace.practice.own-zone')"
        [hint]="say('workspace.practice.own-zone-hint')"
        [zoneField]="f.zone"
      />
      <div class="actions">
        <button class="button" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.practice.own-submit') }}
        </button>
        <p role="status" class="soft">{{ saved() }}</p>
      </div>
    </form>
  `,
})
export class OwnZone {
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly saved = signal('');

  protected readonly f = contractForm(
    ChangeZone,
    { zone: this.signedIn.member().zone },
    async ({ zone }) => {
      this.saved.set('');
      await this.signedIn.changeZone(zone);
      this.saved.set(this.say('workspace.saved'));
    },
  );
}
