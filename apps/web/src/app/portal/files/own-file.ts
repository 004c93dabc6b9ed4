import { Component, computed, inject, input, output } from '@angular/core';
import type { OwnFiles } from '@closeknit/contracts/files';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../words/words.ts';
import { FileShown } from '../../shell/files/file-shown.ts';

export type Shown = OwnFiles['files'][number];

/** A file of one's own, with the words for whoever cannot see it. */
@Component({
  selector: 'app-own-file',
  imports: [Control, Field, FileShown],
  template: `
    <app-file-shown [file]="file()" [address]="address()" />
    <ck-field [label]="say('portal.files.describe')" [hint]="say('portal.files.describe-hint')">
      <input
        #words
        ckControl
        maxlength="500"
        autocomplete="off"
        [value]="file().description"
        (change)="described.emit(words.value)"
      />
    </ck-field>
    <p>
      <button class="button quiet" type="button" (click)="removed.emit()">
        {{ say('portal.files.remove')
        }}<span class="visually-hidden">: {{ file().description }}</span>
      </button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class OwnFile {
  protected readonly say = inject(Words).say;

  readonly file = input.required<Shown>();
  readonly described = output<string>();
  readonly removed = output<void>();

  protected readonly address = computed(() => `/api/portal/files/${this.file().id}`);
}
