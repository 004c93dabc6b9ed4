import { Component, computed, inject } from '@angular/core';
import { Practice as Read } from '@closeknit/contracts/practices';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { SignOut } from '../../shell/sign-out/sign-out.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { placeOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';
import { OwnZone } from './own-zone.ts';
import { PracticeForm } from './practice-form.ts';

/** The practice: its name and clock, who works in it, and the way out. */
@Component({
  selector: 'app-practice',
  imports: [OwnZone, PageTop, PracticeForm, SignOut, Tag, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-page-top [heading]="heading()">
        <app-sign-out look="firm" />
      </app-page-top>
      <div class="split">
        @if (isOwner) {
          <app-practice-form
            class="sheet"
            [practice]="practice.value()"
            (changed)="practice.reload()"
          />
        }
        <app-own-zone class="sheet" />
        <section class="sheet" aria-labelledby="members">
          <h2 id="members">
            {{ say('workspace.practice.members', { count: practice.value().members.length }) }}
          </h2>
          <ul class="plain">
            @for (member of practice.value().members; track member.id) {
              <li>
                <p>
                  <b>{{ member.name }}</b>&ngsp;
                  <ck-tag>{{ say('workspace.roles.' + member.role) }}</ck-tag>
                </p>
                <p class="faint">{{ member.email }}</p>
              </li>
            }
          </ul>
        </section>
      </div>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styles: `
    .split {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--space-5);
      align-items: start;
    }
    .split > * {
      padding: var(--space-5);
    }
    li {
      padding-block: var(--space-3);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    b {
      font-weight: 580;
    }
  `,
})
export default class Practice {
  protected readonly say = inject(Words).say;
  protected readonly practice = reading(() => '/practice', Read);

  protected readonly isOwner = inject(SignedIn).member().role === 'owner';
  protected readonly heading = computed(() => {
    const { name = '', zone = '' } = this.practice.value() ?? {};
    return this.say('workspace.practice.heading', { name, place: placeOf(zone) });
  });
}
