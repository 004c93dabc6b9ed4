import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Cause, Library, Mode, Sign, Step } from '@closeknit/contracts/exercises';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';
import { type Asked, ExerciseFilters } from './filters.ts';
import { matching } from './matching.ts';

/** The library and the practice's own, by words and by what they answer. The address keeps what was chosen. */
@Component({
  selector: 'app-exercises',
  imports: [EmptyState, ExerciseFilters, PageTop, RouterLink, Tag, Waiting],
  templateUrl: './exercises.html',
  styleUrl: './exercises.css',
})
export default class Exercises {
  private readonly router = inject(Router);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;
  protected readonly library = reading(() => '/exercises', Library);
  protected readonly mayWrite = may(this.me, 'exercises:write');

  readonly text = input<string>();
  readonly step = input<string>();
  readonly sign = input<string>();
  readonly cause = input<string>();
  readonly minutes = input<string>();
  readonly mode = input<string>();

  /** As chosen here; the address follows, and leads when one goes back. */
  protected readonly asked = linkedSignal<Asked>(() => ({
    text: this.text() ?? '',
    step: this.step() ?? '',
    sign: this.sign() ?? '',
    cause: this.cause() ?? '',
    minutes: this.minutes() ?? '',
    mode: this.mode() ?? '',
  }));

  protected readonly found = computed(() => {
    if (!this.library.hasValue()) return [];
    const { text, minutes, ...asked } = this.asked();
    return matching(this.library.value().exercises, {
      text,
      step: known(Step.options, asked.step),
      sign: known(Sign.options, asked.sign),
      cause: known(Cause.options, asked.cause),
      mode: known(Mode.options, asked.mode),
      minutes: Number.parseInt(minutes, 10) || '',
    });
  });

  protected async ask(change: Partial<Asked>): Promise<void> {
    this.asked.update((asked) => ({ ...asked, ...change }));
    const asked: Readonly<Record<string, string>> = { ...this.asked() };
    const chosen = Object.entries(asked).map(([name, value]) => [name, value || null] as const);
    const queryParams = Object.fromEntries(chosen);
    await this.router.navigate([], { queryParams, replaceUrl: true });
  }

  protected showAll(): Promise<void> {
    return this.ask({ text: '', step: '', sign: '', cause: '', minutes: '', mode: '' });
  }
}

/** What somebody typed into the address counts only where it is a choice. */
function known<Value extends string>(values: readonly Value[], value: string): Value | '' {
  return values.find((each) => each === value) ?? '';
}
