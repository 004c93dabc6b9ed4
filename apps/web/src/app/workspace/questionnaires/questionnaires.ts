import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PracticeQuestionnaires } from '@closeknit/contracts/practice-questionnaires';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { injectBeginning } from './beginning.ts';

type Listed = PracticeQuestionnaires['questionnaires'][number];

/** The questionnaires a practice wrote itself: being written, in use, or retired. */
@Component({
  selector: 'app-questionnaires',
  imports: [EmptyState, FormError, PageTop, RouterLink, Tag, Waiting],
  templateUrl: './questionnaires.html',
  styleUrl: '../own-programmes/programmes.css',
})
export default class Questionnaires {
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly mayWrite = may(inject(SignedIn).member(), 'instruments:write');
  protected readonly beginning = injectBeginning();
  protected readonly own = reading(() => '/practice-questionnaires', PracticeQuestionnaires);

  protected readonly groups = computed(() => {
    const all = this.own.hasValue() ? this.own.value().questionnaires : [];
    const standing = all.filter(({ retiredAt }) => retiredAt === null);
    const groups: { name: string; questionnaires: Listed[] }[] = [
      { name: 'drafts', questionnaires: standing.filter(({ version }) => version === 0) },
      { name: 'mine', questionnaires: standing.filter(({ version }) => version > 0) },
      { name: 'retired', questionnaires: all.filter(({ retiredAt }) => retiredAt !== null) },
    ];
    return groups.filter(({ questionnaires }) => questionnaires.length > 0);
  });
}
