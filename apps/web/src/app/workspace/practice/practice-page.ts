import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';

/** A page below the practice, with the way back to its overview. */
@Component({
  selector: 'app-practice-page',
  imports: [PageTop, RouterLink],
  template: `
    <p class="crumb">
      <a class="reach" routerLink="/workspace/practice">{{ say('workspace.titles.practice') }}</a>
    </p>
    <app-page-top [heading]="heading()" [under]="under()">
      <ng-content select="[atTop]" />
    </app-page-top>
    <ng-content />
  `,
  styles: `
    .crumb {
      color: var(--ink-soft);
    }
  `,
})
export class PracticePage {
  protected readonly say = inject(Words).say;

  readonly heading = input.required<string>();
  readonly under = input('');
}
