import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnQuestionnaires } from '@closeknit/contracts/questionnaires';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** What is asked now beside the weekly check-in, the one that closes first before the others. */
@Component({
  selector: 'app-questionnaires-line',
  imports: [RouterLink],
  template: `
    @for (asked of due(); track asked.planId) {
      <p>
        <a [routerLink]="['/portal/questionnaires', asked.planId]">{{
          say('portal.questionnaire.line', { name: asked.name, count: asked.items.length })
        }}</a>
        <span class="soft"> {{ say('portal.questionnaire.line-help', names) }}</span>
      </p>
    }
  `,
})
export class QuestionnairesLine {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());
  private readonly own = reading(() => '/portal/questionnaires', OwnQuestionnaires);

  protected readonly due = computed(() => {
    const due = this.own.hasValue() ? this.own.value().due : [];
    const closing = ({ closesAt }: (typeof due)[number]) => closesAt ?? '9999';
    return due.toSorted((one, other) => closing(one).localeCompare(closing(other)));
  });
}
