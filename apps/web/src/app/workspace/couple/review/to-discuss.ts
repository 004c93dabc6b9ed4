import { Component, computed, inject, input, output } from '@angular/core';
import type { Discussion, Point } from '@closeknit/contracts/discussing';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { AddPoint } from '../../../shell/discussing/add-point.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { valueInWords } from '../answer-words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { UseTag } from '../../use-tag/use-tag.ts';

/** What wants to be talked about in the next session, from all three sides, to be ticked off after it. */
@Component({
  selector: 'app-to-discuss',
  imports: [AddPoint, FormError, UseTag],
  templateUrl: './to-discuss.html',
  styleUrl: './to-discuss.css',
})
export class ToDiscuss {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly discussion = input.required<Discussion>();
  readonly changed = output<void>();

  private readonly points = computed(() => this.discussion().points.map((each) => this.told(each)));
  protected readonly open = computed(() =>
    this.points().filter(({ discussedAt }) => discussedAt === null),
  );
  protected readonly discussed = computed(() =>
    this.points()
      .filter(({ discussedAt }) => discussedAt !== null)
      .toReversed(),
  );
  protected readonly mayAdd = computed(
    () => this.discussion().mayWrite && this.discussion().closed === null,
  );
  protected readonly path = computed(() => this.atHand.below('/discussion') ?? '');

  protected async tick(id: string, discussed: boolean): Promise<void> {
    const wish = {
      method: 'PUT',
      path: `${this.path()}/${id}/discussed`,
      body: { discussed },
    } as const;
    // Read anew either way: a box that was refused stands as it is kept.
    await this.errand.run(() => this.api.send(wish));
    this.changed.emit();
  }

  protected async takeBack(id: string): Promise<void> {
    const wish = { method: 'DELETE', path: `${this.path()}/${id}` } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.changed.emit();
  }

  private told(point: Point) {
    const { answer, text, by, isOwn, addedAt, discussedAt, toBoth, partnerId } = point;
    const who = isOwn ? this.say('workspace.discuss.you') : by;
    return {
      ...point,
      line: text ?? answer?.question ?? '',
      quote: answer ? valueInWords(answer.value, this.say) : '',
      from:
        answer &&
        this.say('workspace.discuss.answer-of', { name: answer.firstName, title: answer.title }),
      head: `${who} · ${this.times.shortDay(addedAt)}`,
      seenBy: this.say(
        `workspace.discuss.${toBoth ? 'both-see' : partnerId ? 'one-sees' : 'you-see'}`,
        { name: by },
      ),
      done:
        discussedAt &&
        this.say('workspace.discuss.discussed-on', { day: this.times.shortDay(discussedAt) }),
    };
  }
}
