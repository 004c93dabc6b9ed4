import type { Routes } from '@angular/router';
import { isOwner } from './is-owner.ts';

export default [
  {
    path: '',
    pathMatch: 'full',
    title: 'workspace.titles.practice',
    loadComponent: () => import('./practice.ts'),
  },
  {
    path: 'members',
    title: 'workspace.titles.members',
    loadComponent: () => import('./members/members.ts'),
  },
  {
    path: 'details',
    title: 'workspace.titles.practice',
    canActivate: [isOwner],
    loadComponent: () => import('./details.ts'),
  },
  {
    path: 'sessions',
    title: 'workspace.titles.session-rules',
    canActivate: [isOwner],
    loadComponent: () => import('./session-rules/session-rules.ts'),
  },
  {
    path: 'help',
    title: 'workspace.titles.help',
    canActivate: [isOwner],
    loadComponent: () => import('./help/help.ts'),
  },
  {
    path: 'messages',
    title: 'workspace.titles.messages',
    canActivate: [isOwner],
    loadComponent: () => import('./messages/messages.ts'),
  },
  {
    path: 'documents',
    title: 'workspace.titles.documents',
    canActivate: [isOwner],
    loadComponent: () => import('./documents/documents.ts'),
  },
  {
    path: 'look',
    title: 'workspace.titles.look',
    canActivate: [isOwner],
    loadComponent: () => import('./look/look.ts'),
  },
  {
    path: 'sign-in',
    title: 'workspace.titles.sign-in-rules',
    canActivate: [isOwner],
    loadComponent: () => import('./sign-in-rules/sign-in-rules.ts'),
  },
  {
    path: 'keys',
    title: 'workspace.titles.keys',
    canActivate: [isOwner],
    loadComponent: () => import('./keys/keys.ts'),
  },
  {
    path: 'outcomes',
    title: 'workspace.titles.outcomes',
    canActivate: [isOwner],
    loadComponent: () => import('./outcomes/outcomes.ts'),
  },
  {
    path: 'audit',
    title: 'workspace.titles.audit',
    canActivate: [isOwner],
    loadComponent: () => import('../audit/audit.ts'),
  },
] satisfies Routes;
