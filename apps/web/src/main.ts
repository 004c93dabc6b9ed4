import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';

// Asked for now, the headings' font is mostly here before the first heading is.
void document.fonts.load('1rem "Newsreader Variable"');
// What a couple opens most comes along with the app, not one part after the other once that runs.
if (location.pathname === '/portal') void firstPageOfPortal();
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

await bootstrapApplication(App, appConfig);

function firstPageOfPortal(): Promise<unknown> {
  return Promise.allSettled([
    import('./app/shell/portal-frame/portal-frame.ts'),
    import('./app/portal/portal.routes.ts'),
    import('./app/portal/week/week.ts'),
  ]);
}
