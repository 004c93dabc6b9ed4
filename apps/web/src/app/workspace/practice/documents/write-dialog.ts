import { Component, computed, inject, input, type OnInit, output } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { type Documents, RewriteDocument } from '@closeknit/contracts/agreements';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';

export type Template = Documents['templates'][number];

/** Writes a document, or the next version of one. What couples have before them stays as it was. */
@Component({
  selector: 'app-write-dialog',
  imports: [Control, Dialog, Field, FormError, FormField, FormRoot],
  template: `<ck-dialog
    [heading]="heading()"
    [closeLabel]="say('workspace.close')"
    (closed)="closed.emit()"
  >
    <form class="stack" [formRoot]="f">
      <app-form-error [text]="errorOf(f)" />
      <ck-field [label]="say('workspace.documents.title')" [error]="errorOf(f.title)">
        <input ckControl autocomplete="off" [formField]="f.title" />
      </ck-field>
      <ck-field
        [label]="say('workspace.documents.text')"
        [hint]="say('workspace.documents.text-hint')"
        [error]="errorOf(f.text)"
      >
        <textarea ckControl class="letter" rows="12" [formField]="f.text"></textarea>
      </ck-field>
      <div class="actions">
        <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
          {{ say('workspace.save') }}
        </button>
        <button class="button quiet" type="button" (click)="closed.emit()">
          {{ say('workspace.not-now') }}
        </button>
      </div>
    </form>
  </ck-dialog>`,
})
export class WriteDialog implements OnInit {
  private readonly api = inject(Api);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  /** The one to be written anew; null writes a new document. */
  readonly template = input.required<Template | null>();
  readonly written = output<void>();
  readonly closed = output<void>();

  protected readonly heading = computed(() =>
    this.say(`workspace.documents.${this.template() ? 'next-version' : 'new'}`),
  );
  protected readonly f = contractForm(RewriteDocument, { title: '', text: '' }, async (text) => {
    const { id = null, kind = 'consent' } = this.template() ?? {};
    await this.api.send(
      id
        ? { method: 'PUT', path: `/documents/${id}`, body: text }
        : { method: 'POST', path: '/documents', body: { kind, ...text } },
    );
    this.written.emit();
  });

  ngOnInit(): void {
    const { title = '', text = '' } = this.template() ?? {};
    this.f().value.set({ title, text });
  }
}
