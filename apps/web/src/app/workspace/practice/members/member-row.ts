import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Member, Members } from '@closeknit/contracts/members';
import { may } from '@closeknit/domain/access/permissions';
import { Tag } from '@closeknit/ui/tag/tag';
import { SignedIn } from '../../../shell/signed-in.ts';
import { Words } from '../../../words/words.ts';
import { OwnTimes } from '../../own-times.ts';
import { LeavingDialog } from './leaving-dialog.ts';
import { RoleDialog } from './role-dialog.ts';
import { SupervisionDialog } from './supervision-dialog.ts';

@Component({
  selector: 'app-member-row',
  imports: [LeavingDialog, RoleDialog, SupervisionDialog, Tag],
  templateUrl: './member-row.html',
  styles: `
    b {
      font-weight: 580;
    }
    .actions {
      margin-block-start: var(--space-2);
    }
  `,
})
export class MemberRow {
  private readonly me = inject(SignedIn).member();
  private readonly times = inject(OwnTimes);
  protected readonly say = inject(Words).say;
  protected readonly mayChange = may(this.me, 'members:change');
  protected readonly asking = signal<'role' | 'supervision' | 'leaving' | undefined>(undefined);

  readonly member = input.required<Member>();
  readonly people = input.required<Members>();
  readonly changed = output<void>();

  protected readonly isMe = computed(() => this.member().id === this.me.id);
  protected readonly joined = computed(() =>
    this.say('workspace.members.joined', { day: this.times.date(this.member().joinedAt) }),
  );
  protected readonly supervised = computed(() => {
    const { supervises } = this.member();
    const names = this.people()
      .members.filter(({ id }) => supervises.includes(id))
      .map(({ name }) => name);
    const list = new Intl.ListFormat(this.times.reader.locale).format(names);
    return names.length > 0 ? this.say('workspace.members.supervises', { names: list }) : '';
  });

  protected showChanged(): void {
    this.asking.set(undefined);
    this.changed.emit();
  }
}
