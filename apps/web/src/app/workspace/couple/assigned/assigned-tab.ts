import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { type Assignment, Assignments } from '@closeknit/contracts/assignments';
import { may } from '@closeknit/domain/access/permissions';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Api } from '../../../client/api.ts';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { Words } from '../../../words/words.ts';
import { ConfirmDialog } from '../../../shell/confirm/confirm-dialog.ts';
import { injectErrand } from '../../../client/errand.ts';
import { FormError } from '../../../shell/form-error.ts';
import { SignedIn } from '../../../shell/signed-in.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';
import { CoupleCourses } from '../courses/couple-courses.ts';
import { Assigned } from './assigned.ts';

/** What the couple has been given to do between sessions. */
@Component({
  selector: 'app-assigned-tab',
  imports: [Assigned, ConfirmDialog, CoupleCourses, EmptyState, FormError, Waiting],
  template: `
    <app-couple-courses />
    <app-form-error [text]="errand.refusal()" />
    @if (resource.hasValue()) {
      @if (resource.value().assignments.length > 0) {
        <ul class="plain sheet">
          @for (assignment of resource.value().assignments; track assignment.id) {
            <li>
              <app-assigned
                [assignment]="assignment"
                [mayChange]="mayGive()"
                (withdrawn)="withdrawing.set(assignment)"
                (noMore)="stopRepeating(assignment)"
                (givenInstead)="showChanged(assignment)"
              />
            </li>
          }
        </ul>
      } @else {
        <ck-empty-state
          [title]="say('workspace.assigned.empty')"
          [text]="say('workspace.assigned.empty-help')"
        />
      }
      @if (withdrawing(); as assignment) {
        <app-confirm-dialog
          [heading]="say('workspace.assigned.withdraw-heading', { title: assignment.title })"
          [text]="whatGoes(assignment)"
          [yes]="say('workspace.assigned.withdraw')"
          [send]="withdraw"
          (done)="showChanged(assignment)"
          (closed)="withdrawing.set(undefined)"
        />
      }
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
  styles: `
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export default class AssignedTab {
  private readonly api = inject(Api);
  private readonly atHand = inject(CoupleAtHand);
  protected readonly say = inject(Words).say;
  protected readonly resource = reading(() => this.atHand.below('/assignments'), Assignments);
  private readonly injector = inject(Injector);
  private readonly rows = viewChildren(Assigned);
  private readonly me = inject(SignedIn).member();
  protected readonly errand = injectErrand();
  protected readonly mayGive = computed(() =>
    may(this.me, 'assignments:give', this.atHand.here().care),
  );
  protected readonly withdrawing = signal<Assignment | undefined>(undefined);

  constructor() {
    effect(() => {
      if (this.atHand.given() > 0) untracked(() => this.resource.reload());
    });
  }

  protected readonly withdraw = (): Promise<void> => {
    const path = `${this.atHand.below('/assignments')}/${this.withdrawing()?.id}/withdraw`;
    return this.api.send({ method: 'POST', path });
  };

  protected async stopRepeating({ id }: Assignment): Promise<void> {
    const path = `${this.atHand.below('/assignments')}/${id}/stop-repeating`;
    await this.errand.run(() => this.api.send({ method: 'POST', path }));
    this.resource.reload();
  }

  protected whatGoes({ givenTo, parts: [part] }: Assignment): string {
    if (givenTo === 'both' || !part) return this.say('workspace.assigned.withdraw-help');
    return this.say('workspace.assigned.withdraw-help-one', { name: part.firstName });
  }

  /** The button that asked goes away, so the focus goes to what it was about. */
  protected showChanged({ id }: Assignment): void {
    this.withdrawing.set(undefined);
    this.resource.reload();
    const row = this.rows().find(({ assignment }) => assignment().id === id);
    afterNextRender(() => row?.focus(), { injector: this.injector });
  }
}
