import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Practice as Read } from '@closeknit/contracts/practices';
import { may } from '@closeknit/domain/access/permissions';
import { Icon } from '@closeknit/ui/icon/icon';
import { reading } from '../../client/reading.ts';
import { SignOut } from '../../shell/sign-out/sign-out.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { placeOf } from '../../times/zoned-times.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';
import { sectionsOf } from './sections.ts';
import { OwnZone } from './own-zone.ts';

/** The practice at a glance: each thing it has settled in a sentence, and the way to change it. */
@Component({
  selector: 'app-practice',
  imports: [Icon, OwnZone, PageTop, RouterLink, SignOut, Waiting],
  template: `
    @if (practice.hasValue()) {
      <app-page-top [heading]="heading()">
        <app-sign-out look="firm" />
      </app-page-top>
      <div class="split">
        <ul class="plain sheet">
          @for (section of sections(); track section.path) {
            <li>
              <a [routerLink]="['/workspace/practice', section.path]">
                <span>
                  <b>{{ section.name }}</b>
                  <span class="soft">{{ section.state }}</span>
                </span>
                <ck-icon name="next" />
              </a>
            </li>
          }
        </ul>
        <app-own-zone class="sheet" />
      </div>
    } @else {
      <app-waiting [resource]="practice" />
    }
  `,
  styleUrl: './practice.css',
})
export default class Practice {
  private readonly me = inject(SignedIn).member();
  private readonly words = inject(Words);
  protected readonly say = this.words.say;
  protected readonly practice = reading(() => '/practice', Read);

  protected readonly heading = computed(() => {
    const { name = '', zone = '' } = this.practice.value() ?? {};
    return this.say('workspace.practice.heading', { name, place: placeOf(zone) });
  });
  protected readonly sections = computed(() => {
    const practice = this.practice.value();
    if (!practice) return [];
    const all = sectionsOf(practice, this.words);
    return may(this.me, 'practice:change') ? all : all.filter(({ path }) => path === 'members');
  });
}
