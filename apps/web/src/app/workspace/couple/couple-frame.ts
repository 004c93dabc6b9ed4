import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { AssignDialog } from '../assigning/assign-dialog.ts';
import { BookDialog } from '../booking/book-dialog.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { CoupleAtHand } from './couple-at-hand.ts';

/** One couple: who they are, what comes next, and a tab for each side of the work. */
@Component({
  selector: 'app-couple-frame',
  imports: [AssignDialog, BookDialog, PageTop, RouterLink, RouterLinkActive, RouterOutlet, Waiting],
  providers: [CoupleAtHand],
  template: `
    @if (atHand.couple.hasValue()) {
      <p class="crumb">
        <a routerLink="/workspace/couples">{{ say('workspace.couples.all') }}</a>
      </p>
      <app-page-top [heading]="atHand.here().name" [under]="under()">
        <button class="button" type="button" (click)="asking.set('book')">
          {{ say('workspace.book.open') }}
        </button>
        <button class="button main" type="button" (click)="asking.set('assign')">
          {{ say('workspace.assign.open') }}
        </button>
      </app-page-top>
      <nav [attr.aria-label]="say('workspace.couple.tabs', { name: atHand.here().name })">
        @for (tab of tabs; track tab) {
          <a [routerLink]="tab" routerLinkActive ariaCurrentWhenActive="page">{{
            say('workspace.couple.' + tab)
          }}</a>
        }
      </nav>
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
    }
  `,
  styleUrl: './couple-frame.css',
})
export default class CoupleFrame {
  private readonly router = inject(Router);
  private readonly times = inject(OwnTimes);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly asking = signal<'assign' | 'book' | undefined>(undefined);
  protected readonly tabs = ['trend', 'exercises', 'sessions', 'reminders', 'partners'] as const;

  readonly coupleId = input.required<string>();

  protected readonly under = computed(() => {
    const { since } = this.atHand.here();
    const facts = { since: this.times.date(since) };
    const [next] = this.atHand.coming();
    if (!next) return this.say('workspace.couple.since', facts);
    const when = { day: this.times.day(next.startsAt), hour: this.times.hour(next.startsAt) };
    return this.say('workspace.couple.since-and-next', { ...facts, ...when });
  });

  constructor() {
    effect(() => this.atHand.open(this.coupleId()));
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
