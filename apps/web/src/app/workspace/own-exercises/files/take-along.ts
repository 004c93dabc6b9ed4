import { Component, inject, input } from '@angular/core';
import { toJson, toMarkdown } from '@closeknit/contracts/exercise-file/write';
import type { Exercise } from '@closeknit/contracts/exercises';
import { saveFile } from '../../../client/save-file.ts';
import { Words } from '../../../words/words.ts';

/** Exercises as a file to keep, to send to somebody, or to bring in elsewhere. */
@Component({
  selector: 'app-take-along',
  template: `
    <h2>{{ say('workspace.own.take-along') }}</h2>
    <p class="soft">{{ say('workspace.own.take-along-help', { count: exercises().length }) }}</p>
    <p class="actions">
      <button class="button" type="button" (click)="asMarkdown()">Markdown</button>
      <button class="button" type="button" (click)="asJson()">JSON</button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
  `,
})
export class TakeAlong {
  protected readonly say = inject(Words).say;
  readonly exercises = input.required<readonly Exercise[]>();
  /** Without what tells its kind. */
  readonly name = input.required<string>();

  protected asMarkdown(): void {
    saveFile(`${this.name()}.md`, [toMarkdown(this.exercises())], 'text/markdown');
  }

  protected asJson(): void {
    saveFile(`${this.name()}.json`, [toJson(this.exercises())], 'application/json');
  }
}
