import { afterRenderEffect, Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ChangeZone } from '@closeknit/contracts/me';
import { OwnPrivacy } from '@closeknit/contracts/portal';
import { reachesOther } from '@closeknit/domain/access/privacy';
import { contractForm } from '../../client/contract-form.ts';
import { injectErrorOf } from '../../client/error-of.ts';
import { reading } from '../../client/reading.ts';
import { FormError } from '../../shell/form-error.ts';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { ZoneField } from '../../shell/zone-field/zone-field.ts';
import { Words } from '../../words/words.ts';
import { visibilities } from '../audiences.ts';
import { namesFor } from '../names.ts';
import { type OwnAnswer, ReadersDialog } from '../readers/readers-dialog.ts';
import { RecordOpenings } from './record-openings.ts';

/** Who reads what: the rule in plain sentences, and one's own words under each. */
@Component({
  selector: 'app-privacy',
  imports: [
    FormError,
    FormRoot,
    PageHeading,
    ReadersDialog,
    RecordOpenings,
    RouterLink,
    Waiting,
    ZoneField,
  ],
  templateUrl: './privacy.html',
  styleUrl: './privacy.css',
})
export default class Privacy {
  private readonly document = inject(DOCUMENT);
  private readonly signedIn = inject(SignedIn);
  private readonly me = this.signedIn.partner();
  protected readonly say = inject(Words).say;
  protected readonly errorOf = injectErrorOf();
  protected readonly names = namesFor(this.me);
  protected readonly own = reading(() => '/portal/privacy', OwnPrivacy);
  protected readonly isZoneKept = signal(false);
  protected readonly choosing = signal<OwnAnswer | undefined>(undefined);

  /** Readers were just chosen for this answer: its fold stays open, wherever it has gone. */
  private readonly chosen = signal<string | undefined>(undefined);

  protected readonly groups = computed(() =>
    visibilities.map((visibility) => ({
      visibility,
      exercises: byExercise(
        (this.own.value()?.answers ?? []).filter((each) => each.visibility === visibility),
      ).map((exercise) => ({ ...exercise, isOpen: this.isOpen(exercise.answers) })),
    })),
  );

  protected readonly f = contractForm(ChangeZone, { zone: this.me.zone }, ({ zone }) =>
    this.changeZone(zone),
  );

  constructor() {
    afterRenderEffect(() => {
      const chosen = this.chosen();
      // The button that had the focus may have gone with the answer to its new place.
      const isLost = this.groups() && this.document.activeElement === this.document.body;
      if (chosen && isLost) this.document.getElementById(chosen)?.focus();
    });
  }

  protected keyOf({ assignmentId, prompt }: OwnAnswer): string {
    return `${assignmentId}-${prompt.key}`;
  }

  protected settle(): void {
    const answer = this.choosing();
    this.chosen.set(answer && this.keyOf(answer));
    this.choosing.set(undefined);
    this.own.reload();
  }

  /** What can still be taken back from the other is in sight; all else a press away. */
  private isOpen(answers: readonly OwnAnswer[]): boolean {
    return answers.some(
      (answer) =>
        (reachesOther(answer.visibility) && answer.mayNarrow) ||
        this.keyOf(answer) === this.chosen(),
    );
  }

  private async changeZone(zone: string): Promise<void> {
    this.isZoneKept.set(false);
    await this.signedIn.changeZone(zone);
    this.isZoneKept.set(true);
  }
}

/** Answers under their exercises, both in the order they come. */
function byExercise<Answer extends OwnAnswer & { readonly title: string }>(
  answers: readonly Answer[],
) {
  const ids = [...new Set(answers.map(({ assignmentId }) => assignmentId))];
  return ids.map((id) => {
    const own = answers.filter(({ assignmentId }) => assignmentId === id);
    return { id, title: own[0]?.title ?? '', answers: own };
  });
}
