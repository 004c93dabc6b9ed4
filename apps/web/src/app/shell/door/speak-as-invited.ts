import type { HttpResourceRef } from '@angular/common/http';
import { effect, inject, untracked } from '@angular/core';
import type { Language } from '@closeknit/domain/words/language';
import { FirstLanguage } from '../../words/first-language.ts';
import { Words } from '../../words/words.ts';

/** An invitation is read in the language of the practice it comes from, unless another was chosen here. */
export function speakAsInvited(
  invitation: HttpResourceRef<{ readonly language: Language } | undefined>,
): void {
  const words = inject(Words);
  const first = inject(FirstLanguage);
  effect(() => {
    if (!invitation.hasValue() || first.chosen()) return;
    const { language } = invitation.value();
    untracked(() => void words.speak(language));
  });
}
