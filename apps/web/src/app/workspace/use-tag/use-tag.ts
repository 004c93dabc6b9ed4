import { Component, computed, inject, input } from '@angular/core';
import type { Use } from '@closeknit/contracts/agreements';
import { Tag } from '@closeknit/ui/tag/tag';
import { Words } from '../../words/words.ts';

// Where somebody has to be asked first, or nothing may be said at all, it should catch the eye.
const free: readonly Use[] = ['both-know', 'may-bring-in'];

/** How something that a partner wrote may be used, by the agreement it was written under. */
@Component({
  selector: 'app-use-tag',
  imports: [Tag],
  template: `<ck-tag [tone]="tone()">{{ say('workspace.use.' + use()) }}</ck-tag>`,
})
export class UseTag {
  protected readonly say = inject(Words).say;
  readonly use = input.required<Use>();
  protected readonly tone = computed(() => (free.includes(this.use()) ? 'plain' : 'honey'));
}
