import { Component, computed, inject, input, output } from '@angular/core';
import type { Assignment } from '@closeknit/contracts/assignments';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { ShorterInstead } from './shorter-instead.ts';

/** What one partner takes less of, what they say about it, and what stands or could stand in its place. */
@Component({
  selector: 'app-part-relief',
  imports: [ShorterInstead],
  template: `
    @if (told(); as told) {
      <p class="soft">{{ told }}</p>
      @if (part().relief?.word; as word) {
        <p class="letter">{{ word }}</p>
      }
      @if (part().instead; as instead) {
        <p class="soft">
          {{
            say('workspace.relief.stands-instead', {
              name: part().firstName,
              title: instead.title,
            })
          }}
        </p>
      } @else if (isWaiting()) {
        <app-shorter-instead
          [assignmentId]="assignmentId()"
          [partnerId]="part().partnerId"
          [name]="part().firstName"
          (given)="given.emit()"
        />
      }
    }
  `,
})
export class PartRelief {
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;

  readonly assignmentId = input.required<string>();
  readonly part = input.required<Assignment['parts'][number]>();
  readonly mayGive = input(false);
  readonly given = output<void>();

  protected readonly told = computed(() => {
    const { relief, firstName: name } = this.part();
    if (!relief) return '';
    return this.say(`workspace.relief.${relief.kind}`, {
      name,
      day: this.times.shortDay(relief.at),
    });
  });
  protected readonly isWaiting = computed(
    () => this.mayGive() && this.part().relief?.kind === 'shorter' && this.part().state !== 'done',
  );
}
