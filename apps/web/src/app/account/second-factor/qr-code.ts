import { Component, computed, input, resource } from '@angular/core';

/** Drawn here in the browser: what it holds is a secret and goes nowhere else. */
@Component({
  selector: 'app-qr-code',
  template: `
    @if (code.hasValue()) {
      <svg
        role="img"
        [attr.aria-label]="label()"
        [attr.viewBox]="box()"
        shape-rendering="crispEdges"
      >
        <path [attr.d]="squares()" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      inline-size: min(100%, 13rem);
      aspect-ratio: 1;
      border-radius: var(--round);
      /* Cameras want dark on light, whatever the page looks like. */
      background: #fff;
      color: #000;
    }
    svg {
      display: block;
      inline-size: 100%;
      fill: currentColor;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly code = resource({
    params: () => this.text(),
    loader: async ({ params }) => {
      const { encode } = await import('uqr');
      return encode(params, { ecc: 'M', border: 4 });
    },
  });
  protected readonly box = computed(() => {
    const { size = 0 } = this.code.value() ?? {};
    return `0 0 ${size} ${size}`;
  });
  protected readonly squares = computed(() =>
    (this.code.value()?.data ?? [])
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
