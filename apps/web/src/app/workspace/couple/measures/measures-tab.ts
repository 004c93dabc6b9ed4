import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Findings } from '@closeknit/contracts/findings';
import { CheckInPlans } from '@closeknit/contracts/questionnaires';
import { may } from '@closeknit/domain/access/permissions';
import { reading } from '../../../client/reading.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { AskDialog } from './ask-dialog.ts';
import { AskedFor } from './asked-for.ts';
import { EarlierNotes } from './earlier-notes.ts';
import { EnteredScores } from './entered-scores.ts';
import { FindingsList } from './findings-list.ts';
import { FromPaper } from './from-paper.ts';
import { HelpLine } from './help-line.ts';
import { ResultPicture } from './result-picture.ts';
import { Results } from './results.ts';

/** Questionnaires of a couple: what stands out and why, what is asked, and every result. */
@Component({
  selector: 'app-measures-tab',
  imports: [
    AskDialog,
    AskedFor,
    EarlierNotes,
    EnteredScores,
    FindingsList,
    FromPaper,
    HelpLine,
    ResultPicture,
    Results,
    RouterLink,
    Waiting,
  ],
  templateUrl: './measures-tab.html',
  styleUrl: './measures-tab.css',
})
export default class MeasuresTab {
  private readonly atHand = inject(CoupleAtHand);
  private readonly me = inject(SignedIn).member();
  protected readonly say = inject(Words).say;
  protected readonly asking = signal<'ask' | 'paper' | undefined>(undefined);
  protected readonly findings = reading(() => this.atHand.below('/findings'), Findings);
  protected readonly plans = reading(() => this.atHand.below('/check-in-plans'), CheckInPlans);

  protected readonly mayPlan = computed(() =>
    may(this.me, 'check-ins:plan', this.atHand.here().care),
  );
  protected readonly mayRecord = computed(() =>
    may(this.me, 'check-ins:record', this.atHand.here().care),
  );
  /** The weekly check-in has a tab of its own. */
  protected readonly lines = computed(() => {
    const lines = (this.findings.value()?.lines ?? []).filter(
      ({ key, partners }) =>
        key !== 'closeness' && partners.some(({ results }) => results.length > 0),
    );
    // Two versions of one questionnaire are two lines, and told apart.
    const versions = Map.groupBy(lines, ({ key }) => key);
    return lines.map((line) =>
      (versions.get(line.key)?.length ?? 0) > 1 ? { ...line, name: this.versionOf(line) } : line,
    );
  });

  private versionOf({ name, version }: Findings['lines'][number]): string {
    return this.say('workspace.measures.of-version', { name, version });
  }

  /** A line is drawn once somebody has answered twice. */
  protected isCourse({ partners }: Findings['lines'][number]): boolean {
    return partners.some(({ results }) => results.length > 1);
  }

  protected finish(): void {
    this.asking.set(undefined);
    this.plans.reload();
    this.findings.reload();
  }
}
