import { bootstrapApplication } from '@angular/platform-browser';
import { isDevMode } from '@angular/core';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';
import { keepFiles } from './app/shell/offline/keep-files.ts';

// Asked for now, the headings' font is mostly here before the first heading is.
void document.fonts.load('1rem "Newsreader Variable"');
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

const app = await bootstrapApplication(App, appConfig);
// The first page comes first: only then is the rest fetched, to be there without a network.
await app.whenStable();
if (!isDevMode()) await keepFiles(window);
