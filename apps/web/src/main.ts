import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app.ts';
import { appConfig } from './app/app.config.ts';

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

await bootstrapApplication(App, appConfig);
