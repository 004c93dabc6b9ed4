import { Component, computed, inject, input } from '@angular/core';
import type { QuestionnaireDraft } from '@closeknit/contracts/practice-questionnaires';
import { LANGUAGES } from '@closeknit/domain/words/language';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Words } from '../../../words/words.ts';
import { faultAt, type Faults } from '../../drafting/faults.ts';
import type { QuestionnaireAtWork } from '../practice-questionnaire-drafts.ts';
import { AnswersEditor } from './answers-editor.ts';
import { FigureFields } from './figure-fields.ts';
import { ItemsEditor } from './items-editor.ts';

/** Everything of a questionnaire that can be written, saved as it is typed. */
@Component({
  selector: 'app-questionnaire-editor',
  imports: [AnswersEditor, Control, Field, FigureFields, ItemsEditor],
  templateUrl: './questionnaire-editor.html',
  styleUrl: '../../drafting/editor.css',
})
export class QuestionnaireEditor {
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly languages = LANGUAGES;
  protected readonly directions = ['higher', 'lower'] as const;

  readonly work = input.required<QuestionnaireAtWork>();
  readonly faults = input.required<Faults>();

  protected readonly draft = computed(() => this.work().draft());

  protected error(field: string): string {
    const code = faultAt(this.faults(), `/${field}`);
    return code ? this.words.problem(code, 'invalid-input') : '';
  }

  protected change(change: Partial<QuestionnaireDraft>): void {
    this.work().write(change);
  }

  protected choose<Name extends 'language' | 'better'>(name: Name, value: string): void {
    this.work().write({ [name]: value });
  }

  /** Help is asked for by no question that is gone. */
  protected ask(items: QuestionnaireDraft['items']): void {
    const { helpItem } = this.draft();
    const isThere = items.some(({ key }) => key === helpItem);
    this.change({ items, helpItem: isThere ? helpItem : null });
  }
}
