import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoupleInBrief, Place } from '@closeknit/contracts/couples';
import { Faces } from '@closeknit/ui/faces/faces';
import { Sparkline } from '@closeknit/ui/sparkline/sparkline';
import { Words } from '../../words/words.ts';
import { firstNameOf, hasCheckIns, linesInWords } from './line-words.ts';
import { spanAround } from './span-around.ts';

/** A couple in a list: who they are, what is the matter, both lines, and the way in. */
@Component({
  selector: 'app-couple-row',
  imports: [Faces, RouterLink, Sparkline],
  template: `
    <ck-faces [first]="firstName()" [second]="secondName()" />
    <div class="what">
      <h2>{{ couple().name }}</h2>
      &ngsp;
      <ng-content select="ck-tag" />
      <ng-content />
    </div>
    @if (hasLines()) {
      <ck-sparkline
        [first]="line('first')"
        [second]="line('second')"
        [lowest]="span().lowest"
        [highest]="span().highest"
        [label]="lines()"
      />
    } @else if (couple().lines) {
      <p class="faint none">{{ say('workspace.line.nothing') }}</p>
    } @else {
      <p class="faint none">
        {{ say('workspace.line.with', { name: couple().care.therapistName }) }}
      </p>
    }
    <a class="button" [routerLink]="['/workspace/couples', couple().id]"
      >{{ say('workspace.couples.open') }}
      <span class="visually-hidden">{{ couple().name }}</span></a
    >
  `,
  styleUrl: './couple-row.css',
})
export class CoupleRow {
  protected readonly say = inject(Words).say;
  readonly couple = input.required<CoupleInBrief>();

  protected readonly firstName = computed(() => firstNameOf(this.couple(), 'first'));
  protected readonly secondName = computed(() => firstNameOf(this.couple(), 'second'));
  protected readonly hasLines = computed(() => hasCheckIns(this.couple()));
  protected readonly span = computed(() => {
    return spanAround([...this.line('first'), ...this.line('second')], { highest: 50, least: 25 });
  });
  protected readonly lines = computed(() => linesInWords(this.couple(), this.say));

  protected line(place: Place): readonly (number | null)[] {
    return this.couple().lines?.[place] ?? [];
  }
}
