import { Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { injectErrorOf } from '../../client/error-of.ts';
import { Words } from '../../words/words.ts';
import type { Assigning } from './assigning.ts';

/** How often an exercise comes, and when that ends. */
@Component({
  selector: 'app-again-fields',
  imports: [Control, Field, FormField],
  template: `
    @let fields = f();
    <ck-field [label]="say('workspace.assign.often')">
      <select ckControl [formField]="fields.often">
        <option value="once">{{ say('workspace.assign.once') }}</option>
        <option value="weekly">{{ say('workspace.assign.weekly') }}</option>
        <option value="days">{{ say('workspace.assign.every-days') }}</option>
      </select>
    </ck-field>
    @if (fields.often().value() === 'days') {
      <ck-field [label]="say('workspace.assign.every')" [error]="errorOf(fields.repeats.everyDays)">
        <input ckControl type="number" inputmode="numeric" [formField]="fields.repeats.everyDays" />
      </ck-field>
    }
    @if (fields.often().value() !== 'once') {
      <ck-field [label]="say('workspace.assign.ends')">
        <select ckControl [formField]="fields.repeats.ends">
          <option value="times">{{ say('workspace.assign.ends-times') }}</option>
          <option value="until">{{ say('workspace.assign.ends-until') }}</option>
        </select>
      </ck-field>
      @if (fields.repeats.ends().value() === 'times') {
        <ck-field [label]="say('workspace.assign.times')" [error]="errorOf(fields.repeats.times)">
          <input ckControl type="number" inputmode="numeric" [formField]="fields.repeats.times" />
        </ck-field>
      } @else {
        <ck-field [label]="say('workspace.assign.until')" [error]="errorOf(fields.repeats.until)">
          <input ckControl type="date" [formField]="fields.repeats.until" />
        </ck-field>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: var(--space-3);
      align-items: start;
    }
  `,
})
export class AgainFields {
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  readonly f = input.required<FieldTree<Assigning>>();
}
