import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Library } from '@closeknit/contracts/exercises';
import { OwnExercises as Contract } from '@closeknit/contracts/own-exercises';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { PageTop } from '../page-top/page-top.ts';
import { OwnExerciseDrafts } from './drafts/own-exercise-drafts.ts';
import { TakeAlong } from './files/take-along.ts';

type Listed = Contract['exercises'][number];

/** The practice's own exercises: being written, in use, shared by colleagues, retired. */
@Component({
  selector: 'app-own-exercises',
  imports: [EmptyState, FormError, PageTop, RouterLink, Tag, TakeAlong, Waiting],
  templateUrl: './own-exercises.html',
  styleUrl: './own-exercises.css',
})
export default class OwnExercises {
  private readonly router = inject(Router);
  private readonly drafts = inject(OwnExerciseDrafts);
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly resource = reading(() => '/own-exercises', Contract);
  private readonly shelf = reading(() => '/exercises', Library);

  protected readonly groups = computed(() => {
    const all = this.resource.value()?.exercises ?? [];
    const groups: { name: string; exercises: Listed[] }[] = [
      { name: 'drafts', exercises: all.filter((each) => isIn(each) && each.version === 0) },
      { name: 'mine', exercises: all.filter((each) => isIn(each) && isMine(each)) },
      { name: 'theirs', exercises: all.filter((each) => isIn(each) && !each.isOwn) },
      { name: 'retired', exercises: all.filter((each) => !isIn(each)) },
    ];
    return groups.filter(({ exercises }) => exercises.length > 0);
  });
  /** What can be taken along as a file: what is on the shelf and is not Closeknit's. */
  protected readonly own = computed(() =>
    this.shelf.hasValue() ? this.shelf.value().exercises.filter(({ writtenBy }) => writtenBy) : [],
  );

  protected async begin(): Promise<void> {
    const begun = { id: '' };
    const isDone = await this.errand.run(async () => {
      begun.id = await this.drafts.begin();
    });
    if (isDone) await this.router.navigate(['/workspace/own-exercises', begun.id]);
  }
}

const isIn = ({ retiredAt }: Listed) => retiredAt === null;
const isMine = ({ isOwn, version }: Listed) => isOwn && version > 0;
