import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Caseload } from '@closeknit/contracts/couples';
import { Preview, Programmes } from '@closeknit/contracts/programmes';
import { may } from '@closeknit/domain/access/permissions';
import { isSharing } from '@closeknit/domain/couples/life';
import { Dialog } from '@closeknit/ui/dialog/dialog';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../client/api.ts';
import { injectErrand } from '../../client/errand.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';
import { comingInWords, ruleInWords } from './rule-words.ts';

/**
 * Gives a couple a programme, after showing when each of its exercises would come. Whichever of the two
 * is not known yet is chosen here.
 */
@Component({
  selector: 'app-give-programme',
  imports: [Control, Dialog, Field, FormError, Waiting],
  templateUrl: './give-programme.html',
  styleUrl: './give-programme.css',
})
export class GiveProgrammeDialog {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();

  readonly couple = input<{ readonly id: string; readonly name: string }>();
  readonly programmeKey = input('');
  /** Emits the couple it was given to. */
  readonly given = output<string>();
  readonly closed = output<void>();

  protected readonly shelf = reading(() => '/programmes', Programmes);
  protected readonly chosen = linkedSignal(() => this.programmeKey());
  protected readonly coupleId = linkedSignal(() => this.couple()?.id ?? '');
  private readonly caseload = reading(() => (this.couple() ? undefined : '/couples'), Caseload);
  protected readonly couples = computed(() =>
    (this.caseload.hasValue() ? this.caseload.value().couples : []).filter(
      ({ care, state }) => isSharing(state) && may(this.me, 'assignments:give', care),
    ),
  );
  protected readonly heading = computed(() => {
    const name = this.couple()?.name;
    return name
      ? this.say('workspace.courses.heading', { name })
      : this.say('workspace.courses.heading-which', { title: this.programme()?.title ?? '' });
  });
  protected readonly coupleError = computed(() =>
    this.isAsked() && !this.coupleId() ? this.say('workspace.book.choose-couple') : '',
  );
  protected readonly isAsked = signal(false);
  protected readonly programmes = computed(() =>
    this.shelf.hasValue() ? this.shelf.value().programmes : [],
  );
  protected readonly programme = computed(() =>
    this.programmes().find(({ key }) => key === this.chosen()),
  );
  protected readonly preview = reading(
    () =>
      this.chosen() && this.coupleId()
        ? `/couples/${this.coupleId()}/courses/preview/${this.chosen()}`
        : undefined,
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
    const coupleId = this.coupleId();
    if (!programmeKey || !coupleId) return;
    const path = `/couples/${coupleId}/courses`;
    const body = { programmeKey };
    if (await this.errand.run(() => this.api.send({ method: 'POST', path, body })))
      this.given.emit(coupleId);
  }
}
