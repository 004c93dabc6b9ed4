import { Component, computed, input } from '@angular/core';

// Stroke icons, 24 x 24.
const paths = {
  today:
    'M12 3v2m0 14v2M5 12H3m18 0h-2M6.3 6.3 5 5m14 14-1.3-1.3M17.7 6.3 19 5M5 19l1.3-1.3M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  couples:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm7 0a2.6 2.6 0 1 0 0-5.2M3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5m1.5-4.8c2.5.1 4.2 1.7 4.6 4.8',
  exercises:
    'M5 4.5h9.5A2.5 2.5 0 0 1 17 7v13H7.5A2.5 2.5 0 0 1 5 17.5zM17 8h2v12h-2M8.5 9H13m-4.5 3.5H13',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4m7-4v4',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  practice: 'M4 20V9.5L12 4l8 5.5V20M9.5 20v-6h5v6M3 20h18',
  lock: 'M6.5 11h11v9h-11zM9 11V8.5a3 3 0 0 1 6 0V11',
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9',
  pulse: 'M3 12.5h4l2.5-6 4 11 2.5-6 1 1h4',
  leave: 'M14 4.5h5v15h-5M10 8l-4 4 4 4M6 12h9',
  eye: 'M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6Zm9 2.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5V12l3 2',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  previous: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  next: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  alert: 'M12 4 3 19.5h18L12 4Zm0 6v4.5m0 2.6v.1',
} as const;

export type IconName = keyof typeof paths;

/** An icon is never the only word: it is hidden from assistive technology. */
@Component({
  selector: 'ck-icon',
  template: `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path [attr.d]="path()" />
  </svg>`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => paths[this.name()]);
}
