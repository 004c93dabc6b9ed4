import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { Assignment } from '@closeknit/contracts/assignments';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { dayInWords } from '../../../times/zoned-times.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { Answer } from './answer.ts';
import { PartFiles } from './part-files.ts';
import { PartRelief } from './part-relief.ts';

const tones: Record<Assignment['state'], Tone> = {
  open: 'action',
  overdue: 'honey',
  done: 'leaf',
  aside: 'plain',
  withdrawn: 'plain',
};

/** An exercise that was given: how far each of the two has come, and what they wrote. */
@Component({
  selector: 'app-assigned',
  imports: [Answer, PartFiles, PartRelief, Tag],
  template: `
    <header>
      <div>
        <h2 #title tabindex="-1">{{ assignment().title }}</h2>
        &ngsp;
        <ck-tag [tone]="tone()">{{ say('workspace.assigned.' + assignment().state) }}</ck-tag>
        @if (alone(); as name) {
          &ngsp;<ck-tag tone="honey">{{ say('workspace.assigned.for-alone', { name }) }}</ck-tag>
        }
        <p class="faint">{{ facts() }}</p>
        @if (assignment().inPlaceOf; as title) {
          <p class="faint">{{ say('workspace.relief.in-place-of', { title }) }}</p>
        }
        @if (again(); as words) {
          <p class="faint">{{ words }}</p>
        }
      </div>
      <div class="acts">
        @if (mayChange() && assignment().repeats?.state === 'running') {
          <button class="button quiet" type="button" (click)="noMore.emit()">
            {{ say('workspace.assigned.stop-repeating') }}
            <span class="visually-hidden">{{ assignment().title }}</span>
          </button>
        }
        @if (canWithdraw()) {
          <button class="button" type="button" (click)="withdrawn.emit()">
            {{ say('workspace.assigned.withdraw') }}
            <span class="visually-hidden">{{ assignment().title }}</span>
          </button>
        }
      </div>
    </header>
    @if (assignment().note) {
      <p class="soft breaks">{{ say('workspace.assigned.note', { note: assignment().note }) }}</p>
    }
    <ul class="plain parts">
      @for (part of parts(); track part.partnerId) {
        <li>
          <p>
            <b>{{ part.firstName }}</b>&ngsp;<ck-tag [tone]="part.tone">{{ part.stands }}</ck-tag>
          </p>
          @if (part.role; as role) {
            <p class="faint">{{ say('workspace.assigned.role', { role }) }}</p>
          }
          @if (part.movedAt; as moved) {
            <p class="faint">
              {{ say('workspace.assigned.moved', { day: times.shortDay(moved) }) }}
            </p>
          }
          <app-part-relief
            [assignmentId]="assignment().id"
            [part]="part"
            [mayGive]="mayChange() && assignment().state !== 'withdrawn'"
            (given)="givenInstead.emit()"
          />
          @if (part.answers.length > 0) {
            <details>
              <summary>
                {{ say('workspace.assigned.read', { name: part.firstName }) }}
              </summary>
              @for (answer of part.answers; track answer.promptKey) {
                <app-answer [answer]="answer" />
              }
              @defer (on viewport) {
                <app-part-files [assignmentId]="assignment().id" [partnerId]="part.partnerId" />
              } @placeholder {
                <span></span>
              }
            </details>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './assigned.css',
})
export class Assigned {
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  readonly assignment = input.required<Assignment>();
  readonly mayChange = input(false);
  readonly withdrawn = output<void>();
  /** It is to come no more. */
  readonly noMore = output<void>();
  /** One of the two was given something shorter in its place. */
  readonly givenInstead = output<void>();

  protected readonly tone = computed(() => tones[this.assignment().state]);
  protected readonly canWithdraw = computed(() =>
    ['open', 'overdue', 'aside'].includes(this.assignment().state),
  );
  protected readonly alone = computed(() =>
    this.assignment().givenTo === 'both' ? '' : (this.assignment().parts[0]?.firstName ?? ''),
  );
  /** How it comes again, or that it did. */
  protected readonly again = computed(() => {
    const { repeats, isAgain } = this.assignment();
    if (isAgain) return this.say('workspace.assigned.again');
    if (!repeats) return '';
    const { everyDays: every, given, state, on } = repeats;
    const often = this.say('workspace.assigned.repeats', { every, given });
    if (state !== 'running') return `${often} · ${this.say('workspace.assigned.repeats-over')}`;
    const next = on
      ? this.say('workspace.assigned.next', { day: dayInWords(on, this.times.reader) })
      : this.say('workspace.assigned.rests');
    return `${often} · ${next}`;
  });
  protected readonly facts = computed(() => {
    const { dueOn, givenAt, minutes, mode } = this.assignment();
    return this.say('workspace.assigned.facts', {
      due: dayInWords(dueOn, this.times.reader),
      given: this.times.day(givenAt),
      minutes,
      mode: this.say(`workspace.mode.${mode}`),
    });
  });
  protected readonly parts = computed(() =>
    this.assignment().parts.map((part) => ({
      ...part,
      tone: part.state === 'done' ? ('leaf' as const) : ('plain' as const),
      stands: this.standing(part),
    })),
  );

  focus(): void {
    this.title().nativeElement.focus();
  }

  private standing({ state, doneAt }: Assignment['parts'][number]): string {
    if (state !== 'done' || doneAt === null) return this.say(`workspace.assigned.${state}`);
    return this.say('workspace.assigned.done-on', { day: this.times.shortDay(doneAt) });
  }
}
