import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { may, type Permission } from '@closeknit/domain/access/permissions';
import { Brand } from '@closeknit/ui/brand/brand';
import { Icon, type IconName } from '@closeknit/ui/icon/icon';
import { Words } from '../../words/words.ts';
import { BrandLook } from '../brand/brand-look.ts';
import { SignOut } from '../sign-out/sign-out.ts';
import { SignedIn } from '../signed-in.ts';

interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly name: string;
  /** Who may not do this has no such place. */
  readonly asks: Permission;
}

const places: readonly Place[] = [
  { path: '/workspace/today', icon: 'today', name: 'shell.workspace.today', asks: 'practice:read' },
  {
    path: '/workspace/couples',
    icon: 'couples',
    name: 'shell.workspace.couples',
    asks: 'couples:read',
  },
  {
    path: '/workspace/exercises',
    icon: 'exercises',
    name: 'shell.workspace.exercises',
    asks: 'exercises:read',
  },
  {
    path: '/workspace/calendar',
    icon: 'calendar',
    name: 'shell.workspace.calendar',
    asks: 'calendar:read',
  },
  {
    path: '/workspace/reminders',
    icon: 'mail',
    name: 'shell.workspace.reminders',
    asks: 'reminders:read',
  },
  {
    path: '/workspace/practice',
    icon: 'practice',
    name: 'shell.workspace.practice',
    asks: 'practice:read',
  },
];

/** The therapist's side: a rail of places and who is signed in; on a phone the rail lies on top. */
@Component({
  selector: 'app-workspace-frame',
  imports: [Brand, Icon, RouterLink, RouterLinkActive, RouterOutlet, SignOut],
  templateUrl: './workspace-frame.html',
  styleUrl: './workspace-frame.css',
  hostDirectives: [BrandLook],
})
export default class WorkspaceFrame {
  private readonly signedIn = inject(SignedIn);
  protected readonly say = inject(Words).say;
  // Not a signal: signing out must not empty the page that is being left.
  protected readonly me = this.signedIn.member();
  protected readonly practice = computed(
    () => this.signedIn.me()?.practice.name ?? this.me.practice.name,
  );
  protected readonly brand = inject(BrandLook).brand;
  protected readonly initials = this.me.name
    .split(/\s+/)
    .map((part) => [...part][0])
    .slice(0, 2)
    .join('');

  protected readonly places = places.filter(({ asks }) => may(this.me, asks));
}
