import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CoupleReach } from '@closeknit/contracts/reach';
import { reading } from '../../../client/reading.ts';
import { Words } from '../../../words/words.ts';
import { weekdayNames } from '../../hours/weekday-names.ts';
import { OwnTimes } from '../../own-times.ts';

type Reach = CoupleReach['partners'][number];

/** How each partner wants to be reached, in sentences, for their therapist; and the way to safety. */
@Component({
  selector: 'app-reached',
  imports: [RouterLink],
  template: `
    <h2>{{ say('workspace.reach.heading') }}</h2>
    @for (partner of partners(); track partner.id) {
      <h3>{{ partner.firstName }}</h3>
      @for (line of partner.lines; track line) {
        <p class="soft">{{ line }}</p>
      }
    }
    <p class="actions">
      <a class="button" [routerLink]="['/workspace/safety', coupleId()]">{{
        say('workspace.safety.link')
      }}</a>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-5);
    }
  `,
})
export class Reached {
  private readonly names = weekdayNames(inject(OwnTimes).reader);
  protected readonly say = inject(Words).say;

  readonly coupleId = input.required<string>();
  private readonly reach = reading(() => `/couples/${this.coupleId()}/reach`, CoupleReach);

  protected readonly partners = computed(() => {
    const partners = this.reach.hasValue() ? this.reach.value().partners : [];
    return partners.map((partner) => ({ ...partner, lines: this.linesOf(partner) }));
  });

  private linesOf({ noMail, email, neutral, senderName, readers, days, from, to }: Reach) {
    const whose = this.say(`workspace.reach.readers.${readers}`);
    if (noMail) return [this.say('workspace.reach.no-mail'), whose];
    const open = days.map((day) => this.names[day - 1] ?? '').join(', ');
    const isAnyTime = days.length === 7 && from === '00:00' && to === '24:00';
    return [
      `${this.say('workspace.reach.by-mail', { email })} ${whose}`,
      ...(neutral ? [this.say('workspace.reach.neutral')] : []),
      ...(senderName ? [this.say('workspace.reach.sender', { name: senderName })] : []),
      ...(isAnyTime ? [] : [this.say('workspace.reach.hours', { from, to, days: open })]),
    ];
  }
}
