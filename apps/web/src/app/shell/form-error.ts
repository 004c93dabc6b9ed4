import { Component, input } from '@angular/core';

/** What was refused about a form as a whole, said aloud when it appears. */
@Component({
  selector: 'app-form-error',
  template: `<div role="alert">
    @if (text()) {
      <p class="notice clay">{{ text() }}</p>
    }
  </div>`,
  // Out of the way while there is nothing to say, yet there to be listened to.
  styles: `
    :host:not(:has(p)) {
      position: absolute;
    }
  `,
})
export class FormError {
  readonly text = input.required<string>();
}
