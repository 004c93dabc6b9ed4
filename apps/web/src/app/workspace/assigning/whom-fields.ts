import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Place } from '@closeknit/contracts/couples';
import type { Exercise } from '@closeknit/contracts/exercises';
import { canBeDoneAlone } from '@closeknit/domain/exercises/when-and-where';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { injectErrorOf } from '../../client/error-of.ts';
import { Words } from '../../words/words.ts';
import type { Assigning } from './assigning.ts';

export interface Named {
  readonly place: Place;
  readonly firstName: string;
}

/** Whom an exercise is for, and who of the two does what in it. */
@Component({
  selector: 'app-whom-fields',
  imports: [Control, Field, FormField],
  template: `
    @let fields = f();
    @if (mayBeAlone()) {
      <ck-field
        [label]="say('workspace.assign.for-whom')"
        [hint]="fields.givenTo().value() === 'both' ? '' : say('workspace.assign.alone-note')"
        [error]="errorOf(fields.givenTo)"
      >
        <select ckControl [formField]="fields.givenTo">
          <option value="both">{{ say('workspace.assign.for-both') }}</option>
          @for (partner of partners(); track partner.place) {
            <option [value]="partner.place">
              {{ say('workspace.assign.for-alone', { name: partner.firstName }) }}
            </option>
          }
        </select>
      </ck-field>
    }
    @if (parts().length > 0) {
      <ck-field [label]="say('workspace.assign.role-of')">
        <select ckControl [formField]="fields.oneIs">
          @for (part of parts(); track part.place) {
            <option [value]="part.place">{{ part.words }}</option>
          }
        </select>
      </ck-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class WhomFields {
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  readonly f = input.required<FieldTree<Assigning>>();
  readonly partners = input.required<readonly Named[]>();
  readonly exercise = input<Pick<Exercise, 'mode' | 'roles'>>();

  /** What takes two is only offered for two; a choice made before stays, and is told to be wrong. */
  protected readonly mayBeAlone = computed(() => {
    const exercise = this.exercise();
    const isChosen = this.f().givenTo().value() !== 'both';
    return this.partners().length > 0 && (!exercise || canBeDoneAlone(exercise) || isChosen);
  });

  protected readonly parts = computed(() => {
    const roles = this.exercise()?.roles;
    if (!roles) return [];
    return this.partners().map(({ place, firstName: name }) => {
      const other = this.partners().find((each) => each.place !== place)?.firstName ?? '';
      const facts = { name, other, one: roles.one, two: roles.other };
      return { place, words: this.say('workspace.assign.role-is', facts) };
    });
  });
}
