import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { AddToNote, type ProgressNotes } from '@closeknit/contracts/notes';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { contractForm } from '../../../client/contract-form.ts';
import { injectErrorOf } from '../../../client/error-of.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';

/** A note that is read: who wrote it, when it was signed, and what was added to it since. */
@Component({
  selector: 'app-signed-note',
  imports: [Control, Field, FormError, FormField, FormRoot, Tag],
  template: `<article class="sheet note">
    <p>
      <b>{{ note().author }}</b>&ngsp;
      <ck-tag [tone]="note().signedAt ? 'leaf' : 'honey'">{{ stands() }}</ck-tag>
    </p>
    @if (session()) {
      <p class="faint">{{ session() }}</p>
    }
    <p class="letter">{{ note().text }}</p>
    @for (added of note().addenda; track added.id) {
      <div class="added">
        <p class="faint">
          {{ say('workspace.notes.added', { name: added.author, when: when(added.writtenAt) }) }}
        </p>
        <p class="letter">{{ added.text }}</p>
      </div>
    }
    @if (isAdding()) {
      <form class="stack" [formRoot]="f">
        <app-form-error [text]="errorOf(f)" />
        <ck-field [label]="say('workspace.notes.addendum')" [error]="errorOf(f.text)">
          <textarea ckControl class="letter" rows="4" [formField]="f.text"></textarea>
        </ck-field>
        <div class="actions">
          <button class="button main" type="submit" [attr.aria-disabled]="f().submitting() || null">
            {{ say('workspace.notes.add-now') }}
          </button>
          <button class="button quiet" type="button" (click)="isAdding.set(false)">
            {{ say('workspace.not-now') }}
          </button>
        </div>
      </form>
    } @else if (mayAdd() && note().signedAt) {
      <p>
        <button class="button" type="button" (click)="isAdding.set(true)">
          {{ say('workspace.notes.add') }}
        </button>
      </p>
    }
  </article>`,
  styleUrl: './notes.css',
  styles: `
    .letter {
      white-space: pre-wrap;
    }
    .added {
      display: grid;
      gap: var(--space-2);
      padding-block-start: var(--space-3);
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class SignedNote {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();

  readonly note = input.required<ProgressNotes['notes'][number]>();
  readonly path = input.required<string>();
  readonly mayAdd = input(false);
  readonly added = output<void>();

  protected readonly isAdding = signal(false);
  protected readonly f = contractForm(AddToNote, { text: '' }, async (body) => {
    await this.api.send({ method: 'POST', path: `${this.path()}/${this.note().id}/addenda`, body });
    this.f().value.set({ text: '' });
    this.isAdding.set(false);
    this.added.emit();
  });

  protected readonly stands = computed(() => {
    const { signedAt } = this.note();
    if (!signedAt) return this.say('workspace.notes.draft');
    return this.say('workspace.notes.signed', { when: this.when(signedAt) });
  });
  protected readonly session = computed(() => {
    const { sessionAt } = this.note();
    return sessionAt && this.say('workspace.notes.of-session', { when: this.when(sessionAt) });
  });

  protected when(instant: string): string {
    return `${this.times.day(instant)}, ${this.times.hour(instant)}`;
  }
}
