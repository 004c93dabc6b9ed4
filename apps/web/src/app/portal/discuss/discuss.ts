import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OwnDiscussion, type OwnPoint } from '@closeknit/contracts/discussing';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { AddPoint } from '../../shell/discussing/add-point.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Clock } from '../../times/clock.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { Beside } from '../agreements/beside.ts';
import { namesFor } from '../names.ts';

/** What one wants to talk about in a session, and what the others there have let them see. */
@Component({
  selector: 'app-discuss',
  imports: [AddPoint, Beside, FormError, PageHeading, RouterLink, Waiting],
  templateUrl: './discuss.html',
  styleUrl: './discuss.css',
})
export default class Discuss {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly errand = injectErrand();
  protected readonly toBoth = signal(false);
  protected readonly own = reading(() => '/portal/discussion', OwnDiscussion);

  private readonly points = computed(() =>
    (this.own.value()?.points ?? []).map((point) => this.told(point)),
  );
  protected readonly open = computed(() =>
    this.points().filter(({ discussedAt }) => discussedAt === null),
  );
  protected readonly discussed = computed(() =>
    this.points()
      .filter(({ discussedAt }) => discussedAt !== null)
      .toReversed(),
  );

  /** It is ticked at once; refused, it stands as it stood before. */
  protected async tick(id: string, discussed: boolean): Promise<void> {
    const path = `/portal/discussion/${id}/discussed`;
    const before = this.own.value();
    this.own.set(before && ticked(before, id, discussed ? this.clock.instant() : null));
    const isKept = await this.change({ method: 'PUT', path, body: { discussed } });
    if (!isKept) this.own.set(before);
  }

  protected async takeBack(id: string): Promise<void> {
    await this.change({ method: 'DELETE', path: `/portal/discussion/${id}` });
  }

  private async change(wish: Parameters<Api['send']>[0]): Promise<boolean> {
    const isDone = await this.errand.run(() => this.api.send(wish));
    if (isDone) this.own.reload();
    return isDone;
  }

  private told({ id, by, isOwn, toBoth, text, answer, addedAt, discussedAt }: OwnPoint) {
    const day = (instant: string) => dateInWords(dateOf(instant, this.me), this.me);
    const who = isOwn ? this.say('portal.discuss.you') : by;
    const seen = this.say(`portal.discuss.${toBoth ? 'both-see' : 'you-see'}`, this.names);
    return {
      ...{ id, isOwn, discussedAt },
      line: text ?? answer?.question ?? '',
      answer: answer && {
        ...answer,
        from: this.say('portal.discuss.answer-in', { title: answer.title }),
      },
      head: `${who} · ${day(addedAt)} · ${seen}`,
      done: discussedAt && this.say('portal.discuss.discussed-on', { day: day(discussedAt) }),
    };
  }
}

function ticked(own: OwnDiscussion, id: string, discussedAt: string | null): OwnDiscussion {
  const points = own.points.map((point) => (point.id === id ? { ...point, discussedAt } : point));
  return { ...own, points };
}
