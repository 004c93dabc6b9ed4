import { Component, computed, inject, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { injectErrorOf } from '../../client/error-of.ts';
import { Words } from '../../words/words.ts';
import { zonesMatching } from './zones-matching.ts';

/** Time zones narrowed down by a place; the zone that is set stays in the list. */
@Component({
  selector: 'app-zone-search',
  imports: [Control, Field, FormField],
  template: `
    <ck-field [label]="label()" [hint]="hint()" [error]="errorOf(zoneField())">
      <select ckControl [formField]="zoneField()">
        @for (zone of zones(); track zone.name) {
          <option [value]="zone.name">{{ zone.place }}</option>
        }
      </select>
    </ck-field>
    <ck-field [label]="say('workspace.practice.find-zone')" [hint]="found()">
      <input #words ckControl type="search" [value]="text()" (input)="text.set(words.value)" />
    </ck-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
  `,
})
export class ZoneSearch {
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly text = signal('');

  readonly label = input.required<string>();
  readonly hint = input('');
  readonly zoneField = input.required<FieldTree<string>>();

  protected readonly zones = computed(() => zonesMatching(this.text(), this.zoneField()().value()));
  protected readonly found = computed(() =>
    this.text() ? this.say('workspace.practice.zones-found', { count: this.zones().length }) : '',
  );
}
