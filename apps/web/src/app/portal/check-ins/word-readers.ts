import { Component, computed, inject, input, output } from '@angular/core';
import { type OwnCheckIns, WordVisibility } from '@closeknit/contracts/check-ins';
import type { Visibility } from '@closeknit/contracts/exercises';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { readersFrom, wordAudiences } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { ChooseReaders } from '../readers/choose-readers.ts';

export type OwnWord = OwnCheckIns['weeks'][number]['words'][number];

/** Other readers for one sentence of a check-in. What has been opened is not taken back. */
@Component({
  selector: 'app-word-readers',
  imports: [ChooseReaders],
  template: `<app-choose-readers
    [readers]="word()"
    [options]="offered()"
    [errand]="errand"
    (kept)="keep($event)"
    (closed)="closed.emit()"
  >
    <p class="letter">{{ word().text }}</p>
  </app-choose-readers>`,
})
export class WordReaders {
  private readonly api = inject(Api);
  private readonly say = inject(Words).say;
  private readonly names = namesFor(inject(SignedIn).partner());
  protected readonly errand = injectErrand();

  readonly word = input.required<OwnWord>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly offered = computed(() => {
    const { visibility, mayNarrow } = this.word();
    const within = readersFrom(visibility, { mayNarrow, forYouAlone: false });
    const offered = WordVisibility.options.filter((each) => within.includes(each));
    return wordAudiences(this.say, this.names, offered);
  });

  protected async keep(visibility: Visibility): Promise<void> {
    const path = `/portal/check-ins/words/${this.word().id}/visibility`;
    const wish = { method: 'PUT', path, body: { visibility } } as const;
    if (await this.errand.run(() => this.api.send(wish))) this.changed.emit();
  }
}
