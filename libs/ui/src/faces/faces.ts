import { Component, computed, input } from '@angular/core';

/** Two initials side by side. The names stand next to them, so the pair itself is silent. */
@Component({
  selector: 'ck-faces',
  template: `<span class="face first">{{ firstInitial() }}</span
    ><span class="face second">{{ secondInitial() }}</span>`,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: inline-flex;
    }
    .face {
      display: grid;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border: 2px solid var(--sheet);
      border-radius: 50%;
      font-size: 0.75rem;
      font-weight: 650;
    }
    .first {
      background: var(--action-wash);
      color: var(--first);
    }
    .second {
      margin-inline-start: -0.375rem;
      background: light-dark(#f3e6f0, #35273a);
      color: var(--second);
    }
  `,
})
export class Faces {
  readonly first = input.required<string>();
  readonly second = input.required<string>();
  protected readonly firstInitial = computed(() => initialOf(this.first()));
  protected readonly secondInitial = computed(() => initialOf(this.second()));
}

function initialOf(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '';
}
