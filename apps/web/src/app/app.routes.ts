import type { Routes } from '@angular/router';
import { isMember, isPartner, isShortOfSecondFactor, toOwnFirstPage } from './shell/guards.ts';
import { asksBeforeLeaving } from './shell/unsaved.ts';
import { withWords } from './words/with-words.ts';

export default [
  { path: '', pathMatch: 'full', canActivate: [toOwnFirstPage], children: [] },
  {
    path: 'sign-in',
    title: 'shell.sign-in.title',
    loadComponent: () => import('./shell/door/sign-in/sign-in.ts'),
  },
  {
    path: 'register',
    title: 'shell.register.title',
    loadComponent: () => import('./shell/door/register/register.ts'),
  },
  {
    path: 'reset',
    title: 'shell.reset.title',
    loadComponent: () => import('./shell/door/reset/ask.ts'),
  },
  {
    path: 'reset/:token',
    title: 'shell.reset.title',
    loadComponent: () => import('./shell/door/reset/reset.ts'),
  },
  { path: 'verify/:token', loadComponent: () => import('./shell/door/verify/verify.ts') },
  {
    path: 'second-factor',
    title: 'shell.sign-in.title',
    canActivate: [isShortOfSecondFactor, withWords('account')],
    canDeactivate: [asksBeforeLeaving],
    loadComponent: () => import('./account/demanded/demanded.ts'),
  },
  {
    path: 'invitation/:token',
    loadComponent: () => import('./shell/door/invitation/invitation.ts'),
  },
  {
    path: 'join/:token',
    loadComponent: () => import('./shell/door/colleague/colleague.ts'),
  },
  {
    path: 'portal',
    canActivate: [isPartner, withWords('portal')],
    loadComponent: () => import('./shell/portal-frame/portal-frame.ts'),
    loadChildren: () => import('./portal/portal.routes.ts'),
  },
  {
    path: 'workspace',
    canActivate: [isMember, withWords('workspace')],
    loadComponent: () => import('./shell/workspace-frame/workspace-frame.ts'),
    loadChildren: () => import('./workspace/workspace.routes.ts'),
  },
  { path: 'unreachable', loadComponent: () => import('./shell/unreachable/unreachable.ts') },
  {
    path: '**',
    title: 'shell.not-found.title',
    loadComponent: () => import('./shell/not-found/not-found.ts'),
  },
] satisfies Routes;
