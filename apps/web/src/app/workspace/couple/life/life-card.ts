import { Component, computed, inject, output, signal } from '@angular/core';
import { CoupleLife } from '@closeknit/contracts/life';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { stateTones } from './state-tones.ts';
import { StepDialog } from './step-dialog.ts';

type Next = CoupleLife['next'][number];

/** Where the couple stands, how it came there, and what may come next. */
@Component({
  selector: 'app-life-card',
  imports: [StepDialog, Tag, Waiting],
  templateUrl: './life-card.html',
  styleUrl: './life-card.css',
})
export class LifeCard {
  private readonly times = inject(OwnTimes);
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly asking = signal<Next | undefined>(undefined);

  readonly stepTaken = output<void>();

  protected readonly life = reading(() => this.atHand.below('/life'), CoupleLife);

  protected readonly standing = computed(() => {
    const { state = 'active', since = '', next = [] } = this.life.value() ?? {};
    const day = since && this.times.date(since);
    return {
      tone: stateTones[state],
      state: this.say(`workspace.life.state.${state}`),
      since: this.say('workspace.life.since', { day }),
      meaning: this.say(`workspace.life.meaning.${state}`),
      next: next.map((each) => ({ ...each, label: this.say(`workspace.life.step.${each.step}`) })),
    };
  });

  /** Episodes are worth a word once there are several. */
  protected readonly episodes = computed(() => {
    const episodes = this.life.value()?.episodes ?? [];
    if (episodes.length < 2) return [];
    return episodes.map(({ number, beganAt, endedAt, endedBy }) => {
      const began = this.times.date(beganAt);
      const ended = endedAt ? this.times.date(endedAt) : '';
      return this.say('workspace.life.episode', { number, began, ended, by: endedBy ?? 'running' });
    });
  });

  protected readonly taken = computed(() =>
    (this.life.value()?.taken ?? []).map(({ id, step, takenAt, takenBy, reason, ending }) => ({
      ...{ id, reason, ending: ending ? this.say(`workspace.life.ending.${ending}`) : '' },
      what: this.say(`workspace.life.taken.${step}`, {
        who: takenBy,
        day: this.times.date(takenAt),
      }),
    })),
  );

  protected readonly sessions = computed(() =>
    (this.life.value()?.comingSessions ?? []).map(({ id, startsAt }) => ({
      id,
      when: `${this.times.day(startsAt)}, ${this.times.hour(startsAt)}`,
    })),
  );

  /** Reads anew what may come next. */
  reload(): void {
    this.life.reload();
  }

  protected showTaken(): void {
    this.asking.set(undefined);
    this.reload();
    this.stepTaken.emit();
  }
}
