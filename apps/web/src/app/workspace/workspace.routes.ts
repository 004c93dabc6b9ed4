import type { Routes } from '@angular/router';
import { asksBeforeLeaving } from '../shell/unsaved.ts';
import { withWords } from '../words/with-words.ts';

export default [
  { path: '', pathMatch: 'full', redirectTo: 'today' },
  {
    path: 'today',
    title: 'workspace.titles.today',
    loadComponent: () => import('./today/today.ts'),
  },
  {
    path: 'couples',
    title: 'workspace.titles.couples',
    loadComponent: () => import('./couples/couples.ts'),
  },
  {
    path: 'couples/new',
    title: 'workspace.titles.add-couple',
    loadComponent: () => import('./add-couple/add-couple.ts'),
  },
  {
    path: 'couples/:coupleId',
    title: 'workspace.titles.couple',
    loadComponent: () => import('./couple/couple-frame.ts'),
    loadChildren: () => import('./couple/couple.routes.ts'),
  },
  {
    path: 'safety/:coupleId',
    title: 'workspace.titles.couple',
    loadComponent: () => import('./safety/safety-page.ts'),
  },
  {
    path: 'exercises',
    title: 'workspace.titles.exercises',
    loadComponent: () => import('./exercises/exercises.ts'),
  },
  {
    path: 'exercises/:key',
    title: 'workspace.titles.exercises',
    loadComponent: () => import('./exercises/exercise-page.ts'),
  },
  {
    path: 'own-exercises',
    title: 'workspace.titles.own-exercises',
    loadComponent: () => import('./own-exercises/own-exercises.ts'),
  },
  {
    path: 'own-exercises/import',
    title: 'workspace.titles.own-exercises',
    loadComponent: () => import('./own-exercises/files/import-page.ts'),
  },
  {
    path: 'own-exercises/:exerciseId',
    title: 'workspace.titles.own-exercises',
    // What is written there is shown as the two will read it.
    canActivate: [withWords('portal')],
    loadComponent: () => import('./own-exercises/own-exercise.ts'),
  },
  {
    path: 'programmes',
    title: 'workspace.titles.programmes',
    loadComponent: () => import('./own-programmes/programmes.ts'),
  },
  {
    path: 'programmes/own/:programmeId',
    title: 'workspace.titles.programmes',
    loadComponent: () => import('./own-programmes/own-programme.ts'),
  },
  {
    path: 'programmes/:key',
    title: 'workspace.titles.programmes',
    loadComponent: () => import('./own-programmes/programme-page.ts'),
  },
  {
    path: 'questionnaires',
    title: 'workspace.questionnaires.title',
    loadComponent: () => import('./questionnaires/questionnaires.ts'),
  },
  {
    path: 'questionnaires/:questionnaireId',
    title: 'workspace.questionnaires.title',
    loadComponent: () => import('./questionnaires/questionnaire-page.ts'),
  },
  {
    path: 'calendar',
    title: 'workspace.titles.calendar',
    loadComponent: () => import('./calendar/calendar.ts'),
  },
  {
    path: 'calendar/hours',
    title: 'workspace.titles.hours',
    loadComponent: () => import('./hours/hours.ts'),
  },
  {
    path: 'reminders',
    title: 'workspace.titles.reminders',
    loadComponent: () => import('./reminders/reminders.ts'),
  },
  {
    path: 'practice',
    loadChildren: () => import('./practice/practice.routes.ts'),
  },
  {
    path: 'account',
    title: 'account.title',
    canActivate: [withWords('account')],
    canDeactivate: [asksBeforeLeaving],
    loadComponent: () => import('../account/account.ts'),
  },
] satisfies Routes;
