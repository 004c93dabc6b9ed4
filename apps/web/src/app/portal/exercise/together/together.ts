import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { signal } from '@angular/core';
import type { PortalAssignment } from '@closeknit/contracts/assignments';
import { endsOf, goOn, handOn, pause, whereIn } from '@closeknit/domain/exercises/time-together';
import { Choice } from '@closeknit/ui/choice/choice';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Clock } from '../../../times/clock.ts';
import { Words } from '../../../words/words.ts';
import { namesFor } from '../../names.ts';
import { Bell } from './bell.ts';
import { type KeptTime, KeptTimes } from './kept-time.ts';

const minute = 60_000;
const betweenLooks = 500;

/**
 * Time for the two of them: phones away for a while, or one speaks and the other listens, and then
 * the other way round. It counts to instants, so a locked screen or a page opened anew changes nothing.
 */
@Component({
  selector: 'app-together',
  imports: [Choice],
  templateUrl: './together.html',
  styleUrl: './together.css',
})
export class Together {
  private readonly bell = inject(Bell);
  private readonly clock = inject(Clock);
  private readonly times = inject(KeptTimes);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly people = [
    { value: 'me', label: this.me.name },
    { value: 'other', label: this.me.otherName },
  ];

  readonly assignment = input.required<PortalAssignment>();
  protected readonly takesTurns = computed(() => this.assignment().exercise.mode === 'turns');
  protected readonly way = computed(() => (this.takesTurns() ? 'turns' : 'phones'));
  private readonly time = linkedSignal(() => this.times.of(this.assignment().id));
  private readonly now = signal(this.clock.now());
  protected readonly begins = signal<KeptTime['begins']>('me');

  protected readonly where = computed(() => {
    const time = this.time();
    return time ? whereIn(time, this.now()) : ({ kind: 'still' } as const);
  });
  protected readonly isFirstTurn = computed(() => {
    const where = this.where();
    return !('turn' in where) || where.turn === 0;
  });
  protected readonly left = computed(() => {
    const where = this.where();
    return 'left' in where ? inMinutes(where.left) : '';
  });
  private readonly turn = computed(() =>
    Math.ceil(this.assignment().exercise.minutes / (this.takesTurns() ? 2 : 1)),
  );
  protected readonly spoken = computed(() => {
    const first = (this.time()?.begins ?? this.begins()) === 'me';
    const isMine = first === this.isFirstTurn();
    const { name } = this.me;
    const { other } = namesFor(this.me);
    const [speaks, listens] = isMine ? [name, other] : [other, name];
    return { count: this.turn(), speaks, listens };
  });
  /** Changes with the turn, not with the seconds: it is read aloud. */
  protected readonly told = computed(() => {
    const { kind } = this.where();
    if (kind === 'paused') return this.say('portal.together.paused');
    if (kind !== 'running') return '';
    return this.say(`portal.together.now.${this.way()}`, this.spoken());
  });

  constructor() {
    const page = inject(DOCUMENT);
    const look = () => this.now.set(this.clock.now());
    const looking = setInterval(look, betweenLooks);
    page.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(looking);
      page.removeEventListener('visibilitychange', look);
    });
  }

  protected choose(who: string | null): void {
    this.begins.set(who === 'other' ? 'other' : 'me');
  }

  protected start(): void {
    this.bell.wake();
    this.change({
      startedAt: this.clock.now(),
      pausedAt: null,
      paused: 0,
      turn: this.turn() * minute,
      turns: this.takesTurns() ? 2 : 1,
      begins: this.begins(),
    });
  }

  protected pauseOrGoOn(): void {
    this.bell.wake();
    this.changeBy(this.where().kind === 'paused' ? goOn : pause);
  }

  protected handOn(): void {
    this.bell.wake();
    this.changeBy(handOn);
  }

  protected stop(): void {
    this.change(undefined);
  }

  private changeBy(step: typeof pause): void {
    const time = this.time();
    if (time) this.change({ ...time, ...step(time, this.clock.now()) });
  }

  private change(time: KeptTime | undefined): void {
    const now = this.clock.now();
    this.now.set(now);
    this.time.set(time);
    this.times.keep(this.assignment().id, time);
    this.bell.ringIn(time ? endsOf(time, now).map((end) => end - now) : []);
  }
}

function inMinutes(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
