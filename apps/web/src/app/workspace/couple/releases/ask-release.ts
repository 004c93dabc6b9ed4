import { Component, inject, input, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { AskForRelease, type ReleasePart } from '@closeknit/contracts/releases';
import { RELEASE_PARTS } from '@closeknit/domain/records/release';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

/** Asks both partners to let something of the joint record go to somebody, for a while. */
@Component({
  selector: 'app-ask-release',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot, Tick],
  template: `<ck-dialog
    [heading]="say('workspace.releases.ask')"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f) || errorOf(f.parts)" />
      <fieldset>
        <legend>{{ say('workspace.releases.what') }}</legend>
        @for (part of parts; track part) {
          <ck-tick
            [label]="say('workspace.releases.parts.' + part)"
            [hint]="part === 'notes' ? say('workspace.releases.notes-hint') : ''"
            [checked]="has(part)"
            (checkedChange)="toggle(part)"
          />
        }
      </fieldset>
      <ck-field [label]="say('workspace.releases.recipient')" [error]="errorOf(f.recipient)">
        <input ckControl autocomplete="off" [formField]="f.recipient" />
      </ck-field>
      <ck-field [label]="say('workspace.releases.purpose')" [error]="errorOf(f.purpose)">
        <input ckControl autocomplete="off" [formField]="f.purpose" />
      </ck-field>
      <ck-field [label]="say('workspace.releases.last-day')" [error]="errorOf(f.lastDay)">
        <input ckControl type="date" [formField]="f.lastDay" />
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.releases.ask-submit') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 560;
    }
  `,
})
export class AskRelease {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly parts = RELEASE_PARTS;

  readonly path = input.required<string>();
  readonly asked = output<void>();
  readonly closed = output<void>();

  private readonly start: AskForRelease = { parts: [], recipient: '', purpose: '', lastDay: '' };
  protected readonly f = contractForm(AskForRelease, this.start, async (body) => {
    await this.api.send({ method: 'POST', path: this.path(), body });
    this.asked.emit();
  });

  protected has(part: ReleasePart): boolean {
    return this.f.parts().value().includes(part);
  }

  protected toggle(part: ReleasePart): void {
    const chosen = this.f.parts().value();
    const parts = chosen.includes(part)
      ? chosen.filter((each) => each !== part)
      : [...chosen, part];
    this.f.parts().value.set(parts);
  }
}
