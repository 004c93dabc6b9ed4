import type { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../shell/unsaved.ts';
import { takesUpUnsent } from './exercise/unsent/takes-up-unsent.ts';
import { withWords } from '../words/with-words.ts';

// No titles: a page of the portal is called by the name alone.
export default [
  { path: '', loadComponent: () => import('./week/week.ts') },
  {
    path: 'exercises/:id',
    canActivate: [takesUpUnsent],
    loadComponent: () => import('./exercise/exercise.ts'),
  },
  { path: 'check-ins', loadComponent: () => import('./check-ins/check-ins.ts') },
  {
    path: 'check-ins/:week',
    canDeactivate: [asksBeforeLeaving],
    loadComponent: () => import('./check-in/check-in.ts'),
  },
  { path: 'sessions', loadComponent: () => import('./sessions/sessions.ts') },
  { path: 'messages', loadComponent: () => import('./messages/messages.ts') },
  { path: 'discuss', loadComponent: () => import('./discuss/discuss.ts') },
  { path: 'agreements', loadComponent: () => import('./agreements/agreements.ts') },
  { path: 'agreements/:id', loadComponent: () => import('./agreements/agreement.ts') },
  { path: 'offers', loadComponent: () => import('./offers/offers.ts') },
  {
    path: 'questionnaires/:planId',
    canDeactivate: [asksBeforeLeaving],
    loadComponent: () => import('./questionnaire/questionnaire.ts'),
  },
  { path: 'questions', loadComponent: () => import('./questions/questions.ts') },
  { path: 'reach', loadComponent: () => import('./reach/reach.ts') },
  { path: 'help', loadComponent: () => import('./help/help.ts') },
  {
    path: 'account',
    canActivate: [withWords('account')],
    canDeactivate: [asksBeforeLeaving],
    loadComponent: () => import('../account/account.ts'),
  },
  { path: 'privacy', loadComponent: () => import('./privacy/privacy.ts') },
  { path: 'releases', loadComponent: () => import('./releases/releases.ts') },
  {
    path: 'own-data',
    canActivate: [withWords('account')],
    loadComponent: () => import('./own-data/own-data.ts'),
  },
] satisfies Routes;
