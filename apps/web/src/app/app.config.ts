import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  Router,
  TitleStrategy,
  UrlSerializer,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { WAY_OUT } from '@closeknit/ui/dialog/way-out';
import routes from './app.routes.ts';
import { unlessRefused } from './client/refused.ts';
import { asWhom } from './shell/as-whom.ts';
import { pastWorker } from './shell/offline/past-worker.ts';
import { LegibleAddresses } from './shell/legible-addresses.ts';
import { PageTitles } from './shell/page-titles.ts';
import { heldBack } from './shell/presence/held-back.ts';
import { QuickWayOut } from './shell/quick-way-out.ts';
import { SignedIn } from './shell/signed-in.ts';
import { inLanguage } from './words/in-language.ts';
import { Words } from './words/words.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([heldBack, asWhom, inLanguage, pastWorker])),
    provideAppInitializer(() => inject(Words).load('shell')),
    // Out of reach, it is tried again before anybody is let in.
    provideAppInitializer(() => inject(SignedIn).beginUncovered().catch(unlessRefused)),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(({ url }) => {
        void inject(Router).navigate(['/unreachable'], {
          queryParams: { from: url },
          skipLocationChange: true,
        });
      }),
    ),
    { provide: UrlSerializer, useClass: LegibleAddresses },
    { provide: TitleStrategy, useExisting: PageTitles },
    { provide: WAY_OUT, useExisting: QuickWayOut },
  ],
};
