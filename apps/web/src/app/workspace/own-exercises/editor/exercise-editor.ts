import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import {
  type DraftPrompt,
  type ExerciseDraft,
  MOST_PROMPTS,
} from '@closeknit/contracts/own-exercises';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Tick } from '@closeknit/ui/tick/tick';
import { Words } from '../../../words/words.ts';
import type { ExerciseAtWork } from '../drafts/own-exercise-drafts.ts';
import { blankPrompt } from '../drafts/turning.ts';
import { AboutFields } from './about-fields.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';
import { PromptEditor } from './prompt-editor.ts';

/** Everything of an exercise that can be written, saved as it is typed. */
@Component({
  selector: 'app-exercise-editor',
  imports: [AboutFields, Control, Field, PromptEditor, Tick],
  templateUrl: './exercise-editor.html',
  styleUrl: '../../drafting/editor.css',
})
export class ExerciseEditor {
  private readonly words = inject(Words);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly say = this.words.say;

  readonly work = input.required<ExerciseAtWork>();
  readonly faults = input.required<Faults>();

  protected readonly draft = computed(() => this.work().draft());
  protected readonly isFull = computed(() => this.draft().prompts.length >= MOST_PROMPTS);
  protected readonly hasRoles = computed(() => this.draft().mode === 'each');

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  /** Somebody is asked in a role, and there are none. */
  protected rolesError(): string {
    const code = this.faults().get('/roles');
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change<Name extends keyof ExerciseDraft>(name: Name, value: string): void {
    this.work().write({ [name]: value });
  }

  protected name(role: 'one' | 'other', words: string): void {
    this.work().write({ roles: { ...this.draft().roles, [role]: words } });
  }

  protected know(part: 'note' | 'source', words: string): void {
    this.work().write({ evidence: { ...this.draft().evidence, [part]: words } });
  }

  protected changePrompt(place: number, change: Partial<DraftPrompt>): void {
    const { prompts } = this.draft();
    this.put(prompts.map((prompt, at) => (at === place ? { ...prompt, ...change } : prompt)));
  }

  protected addPrompt(): void {
    const { prompts } = this.draft();
    this.put([...prompts, blankPrompt(prompts)]);
    this.focusPrompt(prompts.length);
  }

  protected movePrompt(place: number, by: -1 | 1): void {
    const { prompts } = this.draft();
    const moved = prompts[place];
    if (!moved) return;
    this.put(prompts.toSpliced(place, 1).toSpliced(place + by, 0, moved));
    this.focusPrompt(place + by);
  }

  protected removePrompt(place: number): void {
    this.put(this.draft().prompts.toSpliced(place, 1));
    this.focusPrompt(Math.max(0, place - 1));
  }

  private put(prompts: DraftPrompt[]): void {
    this.work().write({ prompts });
  }

  private focusPrompt(place: number): void {
    const focus = () => {
      const fields = this.element.querySelectorAll<HTMLElement>('app-prompt-editor input');
      const ofPlace = this.element.querySelectorAll('app-prompt-editor')[place];
      (ofPlace?.querySelector('input') ?? fields[0])?.focus();
    };
    afterNextRender(focus, { injector: this.injector });
  }
}
