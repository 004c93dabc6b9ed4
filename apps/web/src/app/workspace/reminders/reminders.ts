import { Component, computed, inject } from '@angular/core';
import { Reminders as Read } from '@closeknit/contracts/reminders';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';
import { RemindersRead } from './reminders-read.ts';

/** Every mail that goes out by itself, planned and settled. */
@Component({
  selector: 'app-reminders',
  imports: [PageTop, RemindersRead, Waiting],
  template: `
    @if (resource.hasValue()) {
      <app-page-top [heading]="heading()" [under]="say('workspace.reminders.intro')" />
      <app-reminders-read [reminders]="resource.value()" [withCouples]="true" />
    } @else {
      <app-waiting [resource]="resource" />
    }
  `,
})
export default class Reminders {
  protected readonly say = inject(Words).say;
  protected readonly resource = reading(() => '/reminders', Read);
  protected readonly heading = computed(() => {
    const { planned, settled } = this.resource.value() ?? { planned: [], settled: [] };
    const lost = settled.filter(({ state }) => state === 'refused' || state === 'expired');
    if (lost.length > 0) return this.say('workspace.reminders.lost', { count: lost.length });
    return this.say('workspace.reminders.heading', { count: planned.length });
  });
}
