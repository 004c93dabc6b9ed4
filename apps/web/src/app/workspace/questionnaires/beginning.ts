import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { WrittenQuestionnaire } from '@closeknit/contracts/practice-questionnaires';
import { injectErrand } from '../../client/errand.ts';
import { Words } from '../../words/words.ts';
import { PracticeQuestionnaireDrafts } from './practice-questionnaire-drafts.ts';

/** Begins a questionnaire, with the words of another or with none, and goes there. */
export function injectBeginning(errand = injectErrand()) {
  const router = inject(Router);
  const drafts = inject(PracticeQuestionnaireDrafts);
  const { language } = inject(Words);

  const begin = async (from?: WrittenQuestionnaire): Promise<void> => {
    const begun = { id: '' };
    const isDone = await errand.run(async () => {
      begun.id = await (from ? drafts.beginFrom(from) : drafts.begin(language()));
    });
    if (isDone) await router.navigate(['/workspace/questionnaires', begun.id]);
  };
  return { errand, begin };
}
