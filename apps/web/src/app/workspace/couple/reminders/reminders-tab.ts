import { Component, inject } from '@angular/core';
import { Reminders } from '@closeknit/contracts/reminders';
import { reading } from '../../../client/reading.ts';
import { Waiting } from '../../../shell/waiting/waiting.ts';
import { RemindersRead } from '../../reminders/reminders-read.ts';
import { CoupleAtHand } from '../couple-at-hand.ts';

/** The mails of this couple, planned and sent. */
@Component({
  selector: 'app-reminders-tab',
  imports: [RemindersRead, Waiting],
  template: `
    @if (resource.hasValue()) {
      <app-reminders-read [reminders]="resource.value()" />
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
})
export default class RemindersTab {
  private readonly atHand = inject(CoupleAtHand);
  protected readonly resource = reading(() => {
    const id = this.atHand.couple.value()?.id;
    return id && `/reminders?coupleId=${id}`;
  }, Reminders);
}
