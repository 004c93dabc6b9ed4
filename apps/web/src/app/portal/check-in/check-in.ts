import { Component, computed, inject, input, type OnDestroy, signal } from '@angular/core';
import { FormField, FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FillCheckIn, NoteVisibility } from '@closeknit/contracts/check-ins';
import { Sign } from '@closeknit/contracts/exercises';
import { Choice } from '@closeknit/ui/choice/choice';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Slider } from '@closeknit/ui/slider/slider';
import { Api } from '../../client/api.ts';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { LeaveDialog } from '../../shell/confirm/leave-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { Answering } from '../../shell/portal-frame/answering.ts';
import { WhoAnswers } from '../../shell/portal-frame/who-answers.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Unsaved } from '../../shell/unsaved.ts';
import { dateInWords } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { Beside } from '../agreements/beside.ts';
import { audiences } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { WrongCheckIn } from '../wrong-person/wrong-check-in.ts';
import { blankCheckIn, CheckInTyped } from './check-in-typed.ts';

/** Five sliders and one sentence. The thanks are the same whatever was answered. */
@Component({
  selector: 'app-check-in',
  imports: [
    Beside,
    Choice,
    Control,
    Field,
    FormError,
    FormField,
    FormRoot,
    LeaveDialog,
    PageHeading,
    RouterLink,
    Slider,
    WhoAnswers,
    WrongCheckIn,
  ],
  templateUrl: './check-in.html',
  styleUrl: './check-in.css',
})
export default class CheckIn implements OnDestroy {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly answering = inject(Answering);
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly names = { ...namesFor(this.me), name: this.me.name };
  protected readonly signs = Sign.options;
  protected readonly audiences = audiences(this.say, this.names, NoteVisibility.options);

  /** The Monday of the week being answered. */
  readonly week = input.required<string>();
  protected readonly weekInWords = computed(() => dateInWords(this.week(), this.me));
  protected readonly isSent = signal(false);
  /** What was sent here has been cleared again. */
  protected readonly isCleared = signal(false);

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
