import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Preview, Programmes } from '@closeknit/contracts/programmes';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { comingInWords, ruleInWords } from './rule-words.ts';

/** Gives a couple a programme, after showing when each of its exercises would come. */
@Component({
  selector: 'app-give-programme',
  imports: [Dialog, FormError, Waiting],
  templateUrl: './give-programme.html',
  styleUrl: './give-programme.css',
})
export class GiveProgrammeDialog {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly couple = input.required<{ readonly id: string; readonly name: string }>();
  readonly given = output<void>();
  readonly closed = output<void>();

  protected readonly shelf = reading(() => '/programmes', Programmes);
  protected readonly chosen = signal('');
  protected readonly isAsked = signal(false);
  protected readonly programmes = computed(() =>
    this.shelf.hasValue() ? this.shelf.value().programmes : [],
  );
  protected readonly programme = computed(() =>
    this.programmes().find(({ key }) => key === this.chosen()),
  );
  protected readonly preview = reading(
    () =>
      this.chosen() ? `/couples/${this.couple().id}/courses/preview/${this.chosen()}` : undefined,
    Preview,
  );
  protected readonly foreseen = computed(() =>
    this.preview.hasValue()
      ? this.preview.value().items.map((item, at) => ({
          ...item,
          by: ruleInWords(this.say, item.rule, { reader: this.times.reader, isFirst: at === 0 }),
          coming: comingInWords(this.say, item, this.times.reader),
        }))
      : [],
  );

  protected choose(key: string): void {
    this.chosen.set(key);
    this.isAsked.set(false);
  }

  protected async give(): Promise<void> {
    this.isAsked.set(true);
    const programmeKey = this.chosen();
    if (!programmeKey) return;
    const path = `/couples/${this.couple().id}/courses`;
    const body = { programmeKey };
    if (await this.errand.run(() => this.api.send({ method: 'POST', path, body })))
      this.given.emit();
  }
}
