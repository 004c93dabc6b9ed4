import { Component, computed, inject, input, type OnDestroy, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FillCheckIn, OwnCheckIns, WordVisibility } from '@closeknit/contracts/check-ins';
import { Sign } from '@closeknit/contracts/exercises';
import { isStillOpen, NEARNESS, weekOf, WORD_KINDS } from '@closeknit/domain/check-ins/closeness';
import { Choice } from '@closeknit/ui/choice/choice';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Nearness } from '@closeknit/ui/nearness/nearness';
import { Slider } from '@closeknit/ui/slider/slider';
import { Tag } from '@closeknit/ui/tag/tag';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { LeaveDialog } from '../../shell/confirm/leave-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { Answering } from '../../shell/portal-frame/answering.ts';
import { WhoAnswers } from '../../shell/portal-frame/who-answers.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { Clock } from '../../times/clock.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { Beside } from '../agreements/beside.ts';
import { wordAudiences } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { WrongScore } from '../wrong-person/wrong-score.ts';
import { AnsweredWeek } from './answered-week.ts';
import { blankCheckIn, CheckInTyped } from './check-in-typed.ts';

/** Five sliders, a drawing, and a sentence or two for who likes. The thanks are the same whatever was answered. */
@Component({
  selector: 'app-check-in',
  imports: [
    AnsweredWeek,
    Beside,
    Choice,
    Control,
    Field,
    FormError,
    FormField,
    FormRoot,
    LeaveDialog,
    Nearness,
    PageHeading,
    RouterLink,
    Slider,
    Tag,
    WhoAnswers,
    WrongScore,
  ],
  templateUrl: './check-in.html',
  styleUrl: './check-in.css',
})
export default class CheckIn implements OnDestroy {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  private readonly now = Date.parse(inject(Clock).instant());
  protected readonly answering = inject(Answering);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly names = { ...namesFor(this.me), name: this.me.name };
  protected readonly signs = Sign.options;
  protected readonly kinds = WORD_KINDS;
  protected readonly steps = NEARNESS.map((step) => this.say(`portal.nearness.${step}`));
  protected readonly audiences = wordAudiences(this.say, this.names, WordVisibility.options);

  /** The Monday of the week being answered. */
  readonly week = input.required<string>();
  protected readonly weekInWords = computed(() => dateInWords(this.week(), this.me));
  /** Another week’s address is no place to write: it would only be refused at the end. */
  protected readonly isOpen = computed(() => {
    const thisWeek = weekOf(this.now, this.me.zone);
    return /^\d{4}-\d\d-\d\d$/.test(this.week()) && isStillOpen(this.week(), thisWeek);
  });
  protected readonly isSent = signal(false);
  /** What was sent here has been cleared again. */
  protected readonly isCleared = signal(false);
  private readonly own = reading(
    () => (this.isOpen() ? '/portal/check-ins' : undefined),
    OwnCheckIns,
  );
  /** What was sent of this week before; the form does not wait for it, as there mostly is nothing. */
  protected readonly told = computed(() => {
    if (this.isCleared() || !this.own.hasValue()) return undefined;
    const { weeks } = this.own.value();
    return weeks.find(({ week, total }) => week === this.week() && total !== null);
  });

  protected readonly f = contractForm(CheckInTyped, blankCheckIn, (typed) => this.send(typed));
  private readonly unwatch = inject(Unsaved).watchThisPage(
    () => !this.isSent() && this.f().dirty(),
  );

  ngOnDestroy(): void {
    this.unwatch();
  }

  protected beginAnew(): void {
    this.f().reset(blankCheckIn);
    this.isCleared.set(true);
    this.isSent.set(false);
  }

  private async send(typed: CheckInTyped): Promise<void> {
    const body = FillCheckIn.parse({ ...typed, week: this.week() });
    await this.api.send({ method: 'POST', path: '/portal/check-ins', body });
    this.isCleared.set(false);
    this.isSent.set(true);
  }
}
