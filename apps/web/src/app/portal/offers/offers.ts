import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Offers as Read } from '@closeknit/contracts/offers';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { ConfirmDialog } from '../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { dateInWords, dateOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { answerInWords } from '../exercise/answer-in-words.ts';
import { namesFor } from '../names.ts';

/** Words that were written in the other's name: taken as one's own, or let go. */
@Component({
  selector: 'app-offers',
  imports: [ConfirmDialog, FormError, PageHeading, RouterLink, Waiting],
  templateUrl: './offers.html',
  styleUrl: './offers.css',
})
export default class Offers {
  private readonly api = inject(Api);
  private readonly me = inject(SignedIn).partner();
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(this.me);
  protected readonly errand = injectErrand();
  protected readonly resource = reading(() => '/portal/offers', Read);
  protected readonly leaving = signal<string | undefined>(undefined);

  protected readonly offers = computed(() =>
    (this.resource.value()?.offers ?? []).map(({ id, title, writtenAt, answers }) => ({
      ...{ id, title, day: dateInWords(dateOf(writtenAt, this.me), this.me) },
      isAnswered: answers.some(({ own }) => own !== null && own !== ''),
      answers: answers.map(({ prompt, value, own }) => ({
        ...{ key: prompt.key, question: prompt.question },
        text: answerInWords(this.say, prompt, value),
        own: answerInWords(this.say, prompt, own),
      })),
    })),
  );

  protected async take(id: string, own: 'keep' | 'replace'): Promise<void> {
    const wish = { method: 'POST', path: `/portal/offers/${id}/take`, body: { own } } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.resource.reload();
  }

  protected readonly letGo = () =>
    this.api.send({ method: 'DELETE', path: `/portal/offers/${this.leaving() ?? ''}` });

  protected settle(): void {
    this.leaving.set(undefined);
    this.resource.reload();
  }
}
