import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { may, type Permission } from '@closeknit/domain/access/permissions';
import { isSharing } from '@closeknit/domain/couples/life';
import { refusalFrom } from '../../client/refused.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { AssignDialog } from '../assigning/assign-dialog.ts';
import { BookDialog } from '../booking/book-dialog.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { CoupleAtHand } from './couple-at-hand.ts';
import { Covering } from './glass/covering.ts';
import { GlassBanner } from './glass/glass-banner.ts';
import { CoupleTabs } from './tabs/couple-tabs.ts';
import { tabsFor } from './tabs/tabs-for.ts';

/** One couple: who they are, what comes next, and a tab for each side of the work. */
@Component({
  selector: 'app-couple-frame',
  imports: [
    AssignDialog,
    BookDialog,
    CoupleTabs,
    Covering,
    GlassBanner,
    PageTop,
    RouterLink,
    RouterOutlet,
    Waiting,
  ],
  providers: [CoupleAtHand],
  template: `
    @if (atHand.couple.hasValue()) {
      <p class="crumb">
        <a routerLink="/workspace/couples">{{ say('workspace.couples.all') }}</a>
      </p>
      <app-page-top [heading]="atHand.here().name" [under]="under()">
        @if (may('trends:read')) {
          <a class="button" routerLink="brief">{{ say('workspace.brief.open') }}</a>
        }
        @if (isSharing() && may('appointments:book')) {
          <button class="button" type="button" (click)="asking.set('book')">
            {{ say('workspace.book.open') }}
          </button>
        }
        @if (isSharing() && may('assignments:give')) {
          <button class="button main" type="button" (click)="asking.set('assign')">
            {{ say('workspace.assign.open') }}
          </button>
        }
      </app-page-top>
      @if (standing(); as text) {
        <p class="notice">
          {{ text }} <a routerLink="partners">{{ say('workspace.life.see') }}</a>
        </p>
      }
      <app-glass-banner />
      <app-couple-tabs [name]="atHand.here().name" [tabs]="tabs()" />
      <router-outlet />
      @switch (asking()) {
        @case ('assign') {
          <app-assign-dialog
            [couple]="atHand.here()"
            (assigned)="showAssigned()"
            (closed)="asking.set(undefined)"
          />
        }
        @case ('book') {
          <app-book-dialog
            [couple]="atHand.here()"
            (booked)="showBooked()"
            (closed)="asking.set(undefined)"
          />
        }
      }
    } @else {
      <app-waiting [resource]="atHand.couple" />
      @if (mayCover()) {
        <app-covering [coupleId]="coupleId()" (opened)="atHand.couple.reload()" />
      }
    }
  `,
  styleUrl: './couple-frame.css',
})
export default class CoupleFrame {
  private readonly router = inject(Router);
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly asking = signal<'assign' | 'book' | undefined>(undefined);

  readonly coupleId = input.required<string>();

  protected readonly isSharing = computed(() => isSharing(this.atHand.here().state));
  /** Said on every side of the couple while nothing new passes between the two. */
  protected readonly standing = computed(() =>
    this.isSharing() ? '' : this.say(`workspace.life.meaning.${this.atHand.here().state}`),
  );
  protected readonly tabs = computed(() => tabsFor(this.me, this.atHand.here().care));
  /** What is out of sight may be a colleague's couple, and urgent. */
  protected readonly mayCover = computed(() => {
    const error = this.atHand.couple.error();
    // An owner sees every couple there is: what they do not find is not there.
    const isOwner = may(this.me, 'practice:change');
    if (isOwner || !may(this.me, 'glass:break') || !error) return false;
    return refusalFrom(error).code === 'not-found';
  });

  protected readonly under = computed(() => {
    const { since, care } = this.atHand.here();
    const facts = { since: this.times.date(since), name: care.therapistName };
    const whose = care.therapistId === this.me.id ? 'since' : 'with-since';
    const [next] = this.atHand.coming();
    if (!next) return this.say(`workspace.couple.${whose}`, facts);
    const when = { day: this.times.day(next.startsAt), hour: this.times.hour(next.startsAt) };
    return this.say(`workspace.couple.${whose}-and-next`, { ...facts, ...when });
  });

  constructor() {
    effect(() => this.atHand.open(this.coupleId()));
  }

  protected may(permission: Permission): boolean {
    return may(this.me, permission, this.atHand.here().care);
  }

  protected async showAssigned(): Promise<void> {
    this.asking.set(undefined);
    this.atHand.given.update((count) => count + 1);
    await this.router.navigate(['/workspace/couples', this.coupleId(), 'exercises']);
  }

  protected async showBooked(): Promise<void> {
    this.asking.set(undefined);
    this.atHand.appointments.reload();
    await this.router.navigate(['/workspace/couples', this.coupleId(), 'sessions']);
  }
}
