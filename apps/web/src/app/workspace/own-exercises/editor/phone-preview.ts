import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Visibility, type WrittenExercise } from '@closeknit/contracts/exercises';
import { Choice } from '@closeknit/ui/choice/choice';
import { Slider } from '@closeknit/ui/slider/slider';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';

/** The exercise as one of the two meets it on a phone, one question at a time. Nothing typed in it is kept. */
@Component({
  selector: 'app-phone-preview',
  imports: [Choice, Slider],
  templateUrl: './phone-preview.html',
  styleUrl: '../../drafting/phone.css',
})
export class PhonePreview {
  private readonly therapist = inject(SignedIn).member().name;
  protected readonly say = inject(Words).say;

  readonly exercise = input.required<WrittenExercise>();

  /** 0 is the beginning, 1 the first question. It stays in bounds as questions come and go. */
  protected readonly at = linkedSignal<number, number>({
    source: () => this.exercise().prompts.length,
    computation: (count, before) => Math.min(before?.value ?? 0, count),
  });
  protected readonly prompt = computed(() => this.exercise().prompts[this.at() - 1]);

  protected readonly readers = computed(() => {
    const names = { therapist: this.therapist, other: this.say('workspace.own.somebody') };
    return Visibility.options.map((value) => ({
      value,
      label: this.say(`portal.audience.${value}.label`, names),
      note: this.say(`portal.audience.${value}.note`, names),
    }));
  });

  protected optionsOf(choices: readonly string[]) {
    return choices.map((choice) => ({ value: choice, label: choice }));
  }

  protected roleOf(asks: 'both' | 'one' | 'other'): string {
    const { roles } = this.exercise();
    return asks === 'both' || !roles ? '' : roles[asks];
  }

  protected linesFor(count: number): number[] {
    return Array.from({ length: Math.min(count, 3) }, (_, line) => line);
  }
}
