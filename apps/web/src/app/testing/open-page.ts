import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Provider, Service, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  provideRouter,
  type Routes,
  UrlSerializer,
  withComponentInputBinding,
} from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@closeknit/contracts/me';
import { WAY_OUT } from '@closeknit/ui/dialog/way-out';
import account from '../../../public/i18n/account.en.json';
import portal from '../../../public/i18n/portal.en.json';
import shell from '../../../public/i18n/shell.en.json';
import workspace from '../../../public/i18n/workspace.en.json';
import { asWhom } from '../shell/as-whom.ts';
import { Leaving } from '../shell/leaving.ts';
import { LegibleAddresses } from '../shell/legible-addresses.ts';
import { heldBack } from '../shell/presence/held-back.ts';
import { OtherWindows } from '../shell/presence/other-windows.ts';
import { QuickWayOut } from '../shell/quick-way-out.ts';
import { SignedIn } from '../shell/signed-in.ts';
import { inLanguage } from '../words/in-language.ts';
import { Words } from '../words/words.ts';
import { Screen } from './screen.ts';
import { WindowsStandIn } from './windows-stand-in.ts';

interface Visit {
  readonly page: Type<unknown>;
  /** Where the page lies, as in the routes: `invitation/:token`. */
  readonly route?: string;
  readonly address?: string;
  readonly as?: Me;
  readonly around?: Routes;
  readonly providers?: readonly Provider[];
}

/** Remembers where the browser would have gone. */
@Service()
export class Departures extends Leaving {
  readonly seen: string[] = [];

  override departTo(address: string): void {
    this.seen.push(address);
  }
}

/** Opens one page with the real words, a faked other side, and whoever is signed in. */
export async function openPage(visit: Visit): Promise<Screen> {
  const { page, route = 'page', address = `/${route}` } = visit;
  const other = await prepare(visit);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address, page);
  return new Screen(harness.fixture, other);
}

/** The same up to the page itself: its surroundings, and who is signed in. */
export async function prepare(visit: Visit): Promise<HttpTestingController> {
  const { page, route = 'page', as, around = [], providers = [] } = visit;
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([heldBack, asWhom, inLanguage])),
      provideHttpClientTesting(),
      provideRouter([{ path: route, component: page }, ...around], withComponentInputBinding()),
      { provide: UrlSerializer, useClass: LegibleAddresses },
      { provide: Leaving, useClass: Departures },
      { provide: OtherWindows, useClass: WindowsStandIn },
      { provide: WAY_OUT, useExisting: QuickWayOut },
      ...providers,
    ],
  });
  const words = TestBed.inject(Words);
  words.know('shell', shell);
  words.know('portal', portal);
  words.know('workspace', workspace);
  words.know('account', account);
  const other = TestBed.inject(HttpTestingController);
  if (as) await signIn(as, other);
  return other;
}

async function signIn(as: Me, other: HttpTestingController): Promise<void> {
  const found = TestBed.inject(SignedIn).find();
  other.expectOne('/api/me').flush(as);
  await found;
}
