import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnProgrammes } from '@closeknit/contracts/own-programmes';
import { Programmes as Shelf } from '@closeknit/contracts/programmes';
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

type Listed = OwnProgrammes['programmes'][number];

/** All programmes: the practice's own, being written, in use, shared or retired, and those Closeknit ships. */
@Component({
  selector: 'app-programmes',
  imports: [EmptyState, FormError, PageTop, RouterLink, Tag, Waiting],
  templateUrl: './programmes.html',
  styleUrl: './programmes.css',
})
export default class Programmes {
  protected readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly mayWrite = may(inject(SignedIn).member(), 'exercises:write');
  protected readonly beginning = injectBeginning();
  protected readonly own = reading(() => '/own-programmes', OwnProgrammes);
  protected readonly shelf = reading(() => '/programmes', Shelf);

  protected readonly groups = computed(() => {
    const all = this.own.hasValue() ? this.own.value().programmes : [];
    const inUse = all.filter(({ retiredAt }) => retiredAt === null);
    const groups: { name: string; programmes: Listed[] }[] = [
      { name: 'drafts', programmes: inUse.filter(({ version }) => version === 0) },
      { name: 'mine', programmes: inUse.filter((each) => each.isOwn && each.version > 0) },
      { name: 'theirs', programmes: inUse.filter(({ isOwn }) => !isOwn) },
      { name: 'retired', programmes: all.filter(({ retiredAt }) => retiredAt !== null) },
    ];
    return groups.filter(({ programmes }) => programmes.length > 0);
  });
  protected readonly shipped = computed(() =>
    this.shelf.hasValue() ? this.shelf.value().programmes.filter(({ own }) => !own) : [],
  );
}
