import { Service } from '@angular/core';
import {
  PracticeQuestionnaire,
  type QuestionnaireDraft,
  type WrittenQuestionnaire,
} from '@closeknit/contracts/practice-questionnaires';
import type { DraftAtWork } from '../drafting/draft-at-work.ts';
import { HeldDrafts } from '../drafting/held-drafts.ts';

export type QuestionnaireAtWork = DraftAtWork<QuestionnaireDraft>;
type DraftItem = QuestionnaireDraft['items'][number];
type DraftFigure = QuestionnaireDraft['cutOff'];

const noFigure: DraftFigure = { value: null, source: '', verified: false };

/** A questionnaire with nothing in it but room for four answers and a first question. */
function blank(language: QuestionnaireDraft['language']): QuestionnaireDraft {
  return {
    ...{ title: '', language, better: 'higher', instruction: '' },
    answers: [0, 1, 2, 3].map((score) => ({ score, label: '' })),
    items: [blankItem([])],
    ...{ mayLeaveOut: 0, cutOff: noFigure, reliableChange: noFigure, helpItem: null },
  };
}

/** A question that is about to be written, under a key that none of the others has. */
export function blankItem(others: readonly DraftItem[]): DraftItem {
  const keys = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (keys.has(`item-${number}`)) number += 1;
  return { key: `item-${number}`, text: '', reversed: false };
}

/** A questionnaire with all its words, to be changed. */
export function draftFrom(written: WrittenQuestionnaire): QuestionnaireDraft {
  const { cutOff, reliableChange, ...words } = written;
  return { ...words, cutOff: cutOff ?? noFigure, reliableChange: reliableChange ?? noFigure };
}

/** What the draft would be as a version; whether it is sound is for the contract to say. */
export function writtenFrom(draft: QuestionnaireDraft): WrittenQuestionnaire {
  const { cutOff, reliableChange, mayLeaveOut, answers, ...words } = draft;
  return {
    ...words,
    answers: answers.map(({ score, label }) => ({ score: score ?? NaN, label })),
    mayLeaveOut: mayLeaveOut ?? 0,
    ...{ cutOff: figureFrom(cutOff), reliableChange: figureFrom(reliableChange) },
  };
}

function figureFrom({ value, source, verified }: DraftFigure): WrittenQuestionnaire['cutOff'] {
  const isEmpty = value === null && source.trim() === '';
  return isEmpty ? null : { value: value ?? NaN, source, verified };
}

/** Questionnaires being written. */
@Service()
export class PracticeQuestionnaireDrafts extends HeldDrafts<QuestionnaireDraft> {
  protected override readonly place = '/practice-questionnaires';
  protected override readonly contract = PracticeQuestionnaire;

  /** Begins one with nothing in it, and resolves with its id. */
  begin(language: QuestionnaireDraft['language']): Promise<string> {
    return this.beginWith(blank(language));
  }

  /** Begins one with the words of another. */
  beginFrom(written: WrittenQuestionnaire): Promise<string> {
    return this.beginWith(draftFrom(written));
  }
}
