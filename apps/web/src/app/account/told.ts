import { Component, input } from '@angular/core';

/** What has just been done, said aloud when it appears, and out of the way until then. */
@Component({
  selector: 'app-told',
  template: `<p role="status" class="soft">{{ text() }}</p>`,
  styles: `
    :host:has(p:empty) {
      position: absolute;
    }
  `,
})
export class Told {
  readonly text = input.required<string>();
}
