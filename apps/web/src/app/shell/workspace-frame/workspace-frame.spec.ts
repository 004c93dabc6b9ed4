import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPage } from '../../testing/open-page.ts';
import { mira } from '../../testing/people.ts';
import { harbour } from '../../testing/practice-story.ts';
import workspaceRoutes from '../../workspace/workspace.routes.ts';
import NotFound from '../not-found/not-found.ts';
import WorkspaceFrame from './workspace-frame.ts';

describe('the frame of the workspace', () => {
  it('bears the name of the practice as it is by now', async () => {
    standInForTheBrowser();
    const around = [{ path: 'workspace', component: WorkspaceFrame, children: workspaceRoutes }];
    const screen = await openPage({ page: NotFound, as: mira, around });
    await TestBed.inject(Router).navigateByUrl('/workspace/practice/details');
    await screen.settle();
    await screen.answer('/practice', harbour);
    expect(screen.find('.who').textContent).toContain('Harbour Practice');

    await screen.type('Name of the practice', ' Two Rivers ');
    await screen.press('Save');
    await screen.answer('/practice', null, 'PUT');

    expect(screen.find('.who').textContent).toContain('Two Rivers');
  });
});
