import { Service } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Me } from '@closeknit/contracts/me';
import NotFound from '../shell/not-found/not-found.ts';
import portalRoutes from '../portal/portal.routes.ts';
import PortalFrame from '../shell/portal-frame/portal-frame.ts';
import { Clock } from '../times/clock.ts';
import { standInForTheBrowser } from './browser-stand-in.ts';
import { noon } from './couple-story.ts';
import { openPage } from './open-page.ts';
import { ana } from './people.ts';
import type { Screen } from './screen.ts';

@Service()
class StoppedClock extends Clock {
  override now(): number {
    return Date.parse(noon);
  }
}

/** Opens an address of the portal, in its frame and through its real routes, as Ana. */
export async function openPortal(address = '', as: Me = ana): Promise<Screen> {
  standInForTheBrowser();
  const screen = await openPage({
    // Any page outside will do: one is on the way in from somewhere.
    page: NotFound,
    as,
    around: [{ path: 'portal', component: PortalFrame, children: portalRoutes }],
    providers: [{ provide: Clock, useClass: StoppedClock }],
  });
  await TestBed.inject(Router).navigateByUrl(`/portal${address}`);
  await screen.settle();
  return screen;
}
