import { Directive, inject } from '@angular/core';
import { Field } from './field.ts';

/** Ties an input, select or textarea to the label, hint and error of the field around it. */
@Directive({
  selector: '[ckControl]',
  host: {
    class: 'input',
    '[attr.id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
