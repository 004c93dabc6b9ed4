import type { Routes } from '@angular/router';

export default [
  { path: '', pathMatch: 'full', redirectTo: 'trend' },
  {
    path: '',
    loadComponent: () => import('./glass/clinical-gate.ts'),
    children: [
      { path: 'trend', loadComponent: () => import('./trend/trend-tab.ts') },
      { path: 'measures', loadComponent: () => import('./measures/measures-tab.ts') },
      { path: 'measures/look', loadComponent: () => import('./measures/help-sheets.ts') },
      { path: 'measures/past', loadComponent: () => import('./measures/past/past-scores.ts') },
      { path: 'brief', loadComponent: () => import('./brief/brief.ts') },
      { path: 'agreement', loadComponent: () => import('./agreements/agreements-tab.ts') },
      { path: 'notes', loadComponent: () => import('./notes/progress-notes.ts') },
      { path: 'notes/own', loadComponent: () => import('./notes/private-notes.ts') },
      { path: 'releases', loadComponent: () => import('./releases/releases-tab.ts') },
      { path: 'messages', loadComponent: () => import('./messages/messages-tab.ts') },
      { path: 'review', loadComponent: () => import('./review/review-tab.ts') },
      { path: 'exercises', loadComponent: () => import('./assigned/assigned-tab.ts') },
    ],
  },
  { path: 'sessions', loadComponent: () => import('./sessions/sessions-tab.ts') },
  { path: 'reminders', loadComponent: () => import('./reminders/reminders-tab.ts') },
  { path: 'partners', loadComponent: () => import('./partners/partners-tab.ts') },
  { path: 'opened', loadComponent: () => import('./opened/opened-tab.ts') },
] satisfies Routes;
