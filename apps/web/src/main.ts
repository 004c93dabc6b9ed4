import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';

// Asked for now, the headings' font is mostly here before the first heading is.
void document.fonts.load('1rem "Newsreader Variable"');
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

await bootstrapApplication(App, appConfig);
