import { Component, computed, inject, input, type OnDestroy } from '@angular/core';
import type { Prompt } from '@closeknit/contracts/exercises';
import { Choice } from '@closeknit/ui/choice/choice';
import { Icon } from '@closeknit/ui/icon/icon';
import { Slider } from '@closeknit/ui/slider/slider';
import { PageHeading } from '../../shell/page-heading.ts';
import { Words } from '../../words/words.ts';
import { Beside } from '../agreements/beside.ts';
import { ReadersField } from '../readers/readers-field.ts';
import type { Draft } from './draft.ts';
import { LinesInput } from './asking/lines-input.ts';
import { MeetingInput } from './asking/meeting-input.ts';
import { SaveNote } from './save-note.ts';
import { TextInput } from './asking/text-input.ts';
import { TwoVersions } from './two-versions.ts';

const none: readonly string[] = [];

/** One question, set like a letter, and who may read the answer. */
@Component({
  selector: 'app-prompt-page',
  imports: [
    Beside,
    Choice,
    Icon,
    LinesInput,
    MeetingInput,
    PageHeading,
    ReadersField,
    SaveNote,
    Slider,
    TextInput,
    TwoVersions,
  ],
  templateUrl: './prompt-page.html',
  styleUrl: './prompt-page.css',
})
export class PromptPage implements OnDestroy {
  protected readonly say = inject(Words).say;

  readonly title = input.required<string>();
  readonly prompt = input.required<Prompt>();
  readonly draft = input.required<Draft>();
  /** Whether the other partner was not asked. */
  readonly forYouAlone = input(false);

  protected readonly typed = computed(() => {
    const value = this.draft().value();
    return typeof value === 'string' ? value : '';
  });
  protected readonly number = computed(() => {
    const value = this.draft().value();
    return typeof value === 'number' ? value : null;
  });

  protected readonly lines = computed(() => {
    const value = this.draft().value();
    return Array.isArray(value) ? value : none;
  });
  protected readonly meeting = computed(() => {
    const value = this.draft().value();
    return value !== null && typeof value === 'object' && 'day' in value ? value : undefined;
  });
  protected readonly described = computed(() => (this.prompt().help ? 'help beside' : 'beside'));

  ngOnDestroy(): void {
    void this.draft().save();
  }

  protected slideTo(value: number | null): void {
    if (value !== null && value !== this.draft().value()) this.draft().write(value);
  }

  protected optionsOf(choices: readonly string[]) {
    return choices.map((choice) => ({ value: choice, label: choice }));
  }
}
