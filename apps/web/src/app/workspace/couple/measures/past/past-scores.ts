import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PastScoresKept, PastScoresPreview } from '@closeknit/contracts/questionnaires';
import type { FieldProblem } from '@closeknit/contracts/problem';
import { may } from '@closeknit/domain/access/permissions';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { Api } from '../../../../client/api.ts';
import { injectErrand } from '../../../../client/errand.ts';
import { FormError } from '../../../../shell/form-error.ts';
import { SignedIn } from '../../../../shell/signed-in.ts';
import { dateInWords, withYear } from '../../../../times/zoned-times.ts';
import { Words } from '../../../../words/words.ts';
import { OwnTimes } from '../../../own-times.ts';
import { CoupleAtHand } from '../../couple-at-hand.ts';

/** Two thousand rows are shorter; more is some other file. */
const longest = 200_000;
/** As many as are taken at once. */
const MOST_ROWS = 2000;

/**
 * Scores from before out of a table: first they are shown as they were understood, or what is wrong in
 * which row; then all come in, or none.
 */
@Component({
  selector: 'app-past-scores',
  imports: [Control, Field, FormError, RouterLink],
  templateUrl: './past-scores.html',
  styleUrls: ['../figures.css', './past-scores.css'],
})
export default class PastScores {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly times = inject(OwnTimes);
  private readonly words = inject(Words);
  private readonly me = inject(SignedIn).member();
  protected readonly atHand = inject(CoupleAtHand);
  protected readonly say = this.words.say;
  protected readonly looking = injectErrand();
  protected readonly keeping = injectErrand();

  protected readonly mayRecord = computed(() =>
    may(this.me, 'check-ins:record', this.atHand.here().care),
  );
  /** Both as a table may name them. */
  protected readonly example = computed(() => {
    const [first, second] = this.atHand.here().partners.map(({ firstName }) => firstName);
    return [
      'partner,instrument,day,total',
      `${first},CSI-4,2026-03-02,11`,
      `${second},PHQ-9,2026-03-02,6`,
    ].join('\n');
  });
  protected readonly text = signal('');
  protected readonly tooLong = signal('');
  private readonly preview = signal<PastScoresPreview | undefined>(undefined);

  protected readonly read = computed(() => {
    const preview = this.preview();
    if (!preview) return undefined;
    const names = new Map(this.atHand.here().partners.map(({ id, firstName }) => [id, firstName]));
    return {
      counts: { mistakes: preview.mistakes, count: preview.rows.length },
      rows: preview.rows.map(({ line, partnerId, name, day, total, errors }) => ({
        ...{ line, name, total },
        whose: partnerId && names.get(partnerId),
        day: day && this.dated(day),
        errors: errors.map((error) => this.named(error)).join(' '),
      })),
    };
  });
  protected readonly refusal = computed(
    () => this.tooLong() || this.looking.refusal() || this.keeping.refusal(),
  );

  protected async take(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.type(file.size > longest ? '' : await file.text());
    if (file.size > longest) this.tooLong.set(this.words.problem('file-too-large'));
    else await this.look();
  }

  /** What was shown is no longer what would come in. */
  protected type(text: string): void {
    this.tooLong.set('');
    this.preview.set(undefined);
    this.text.set(text);
  }

  protected async look(): Promise<void> {
    const text = this.text();
    const count = text.trim().split('\n').length - 1;
    if (count > MOST_ROWS) {
      this.tooLong.set(this.say('workspace.past.too-many', { most: MOST_ROWS, count }));
      return;
    }
    const path = this.path('/preview');
    const wish = { method: 'POST', path, body: { text } } as const;
    await this.looking.run(async () => {
      const preview = await this.api.send(wish, PastScoresPreview);
      // Typed on in the meantime: this would be the preview of something else.
      if (this.text() === text) this.preview.set(preview);
    });
  }

  protected async bringIn(): Promise<void> {
    const wish = { method: 'POST', path: this.path(''), body: { text: this.text() } } as const;
    const isDone = await this.keeping.run(() => this.api.send(wish, PastScoresKept));
    if (isDone)
      await this.router.navigate(['/workspace/couples', this.atHand.here().id, 'measures']);
  }

  /** Which column is meant, and what is wrong with it. */
  private named({ pointer, detail }: FieldProblem): string {
    const column = pointer.split('/').at(-1) ?? '';
    return this.say('workspace.past.in-column', { column, detail });
  }

  /** Past days lie in any year. */
  private dated(day: string): string {
    return withYear(dateInWords(day, this.times.reader), day, this.times.today());
  }

  private path(below: string): string {
    return this.atHand.below(`/measurements/import${below}`) ?? '';
  }
}
