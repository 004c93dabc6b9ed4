import { Component, computed, inject, input } from '@angular/core';
import {
  type Cause,
  Cause as Causes,
  Mode,
  type Sign,
  Sign as Signs,
  Step,
} from '@closeknit/contracts/exercises';
import type { ExerciseDraft } from '@closeknit/contracts/own-exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Words } from '../../../words/words.ts';
import type { ExerciseAtWork } from '../drafts/own-exercise-drafts.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';

/** What an exercise is called, what it answers, how long it takes, and why one gives it. */
@Component({
  selector: 'app-about-fields',
  imports: [Control, Field, Tick],
  templateUrl: './about-fields.html',
  styleUrl: '../../drafting/editor.css',
})
export class AboutFields {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly steps = Step.options;
  protected readonly modes = Mode.options;
  protected readonly signs = Signs.options;
  protected readonly causes = Causes.options;

  readonly work = input.required<ExerciseAtWork>();
  readonly faults = input.required<Faults>();
  protected readonly draft = computed(() => this.work().draft());

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change<Name extends keyof ExerciseDraft>(name: Name, value: string): void {
    this.work().write({ [name]: value });
  }

  protected changeMinutes(value: string): void {
    const minutes = Number.parseInt(value, 10);
    this.work().write({
      minutes: Number.isNaN(minutes) ? null : Math.min(Math.max(minutes, 0), 10_000),
    });
  }

  /** Where both do the same again, nobody is asked in a role. */
  protected changeMode(mode: string): void {
    const { prompts } = this.draft();
    const together = prompts.map((prompt) => ({ ...prompt, asks: 'both' as const }));
    this.change('mode', mode);
    if (mode !== 'each') this.work().write({ roles: { one: '', other: '' }, prompts: together });
  }

  protected mark(list: 'signs' | 'causes', value: Sign | Cause, isOn: boolean): void {
    const before: readonly string[] = this.draft()[list];
    const marked = isOn ? [...before, value] : before.filter((each) => each !== value);
    this.work().write({ [list]: marked });
  }
}
