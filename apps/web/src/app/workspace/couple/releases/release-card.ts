import { Component, computed, inject, input, output, signal } from '@angular/core';
import { JointRecord, type Releases } from '@closeknit/contracts/releases';
import { Tag, type Tone } from '@closeknit/ui/tag/tag';
import { Api } from '../../../client/api.ts';
import { injectErrand } from '../../../client/errand.ts';
import { saveFile } from '../../../client/save-file.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { FormError } from '../../../shell/form-error.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';

type Release = Releases['releases'][number];

const tones: Record<Release['standing'], Tone> = {
  waiting: 'plain',
  'to-decide': 'honey',
  released: 'leaf',
  'not-released': 'clay',
};

/** One request: what each has said, what the therapist decides, and every file made of it. */
@Component({
  selector: 'app-release-card',
  imports: [ConfirmDialog, FormError, Tag],
  templateUrl: './release-card.html',
  styles: `
    .sheet {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-5);
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    h3,
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class ReleaseCard {
  private readonly api = inject(Api);
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly errand = injectErrand();
  protected readonly isEnding = signal(false);

  readonly release = input.required<Release>();
  readonly path = input.required<string>();
  readonly mayDecide = input(false);
  readonly changed = output<void>();

  protected readonly tone = computed(() => tones[this.release().standing]);
  protected readonly facts = computed(() => {
    const { purpose, askedAt, expiresAt } = this.release();
    // It runs out at midnight: its last day is the one before.
    const last = new Date(Date.parse(expiresAt) - 1).toISOString();
    return this.say('workspace.releases.facts', {
      ...{ purpose, asked: this.times.day(askedAt), until: this.times.day(last) },
    });
  });
  protected readonly answers = computed(() =>
    this.release().partners.map(({ partnerId, firstName: name, answer, typedName, answeredAt }) => {
      const day = answeredAt ? this.times.day(answeredAt) : '';
      const facts = { name, typed: typedName, day };
      return { partnerId, words: this.say(`workspace.releases.answer.${answer}`, facts) };
    }),
  );
  protected readonly made = computed(() =>
    this.release().disclosures.map(({ id, madeBy, madeAt, format }) => ({
      id,
      words: this.say('workspace.releases.made', {
        ...{ format, name: madeBy, day: this.times.day(madeAt) },
      }),
    })),
  );

  protected readonly end = (): Promise<void> => this.decide('end');

  protected async grant(): Promise<void> {
    if (await this.errand.run(() => this.decide('grant'))) this.changed.emit();
  }

  protected async make(format: 'json' | 'paper'): Promise<void> {
    const path = `${this.path()}/${this.release().id}/disclosures/${format}`;
    const done = await this.errand.run(async () => {
      if (format === 'paper') {
        const file = await this.api.file(path, 'POST');
        return saveFile('joint-record.pdf', [file], 'application/pdf');
      }
      const record = await this.api.send({ method: 'POST', path }, JointRecord);
      saveFile('joint-record.json', [JSON.stringify(record, null, 2)], 'application/json');
    });
    if (done) this.changed.emit();
  }

  protected finish(): void {
    this.isEnding.set(false);
    this.changed.emit();
  }

  private decide(act: 'grant' | 'end'): Promise<void> {
    const path = `${this.path()}/${this.release().id}/decision`;
    return this.api.send({ method: 'POST', path, body: { act } });
  }
}
