import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Library, type Sign, type Step } from '@closeknit/contracts/exercises';
import { SIGNS } from '@closeknit/domain/check-ins/closeness';
import { STEPS } from '@closeknit/domain/exercises/exercise';
import { Control } from '@closeknit/ui/field/control';
import { Field } from '@closeknit/ui/field/field';
import { EmptyState } from '@closeknit/ui/empty-state/empty-state';
import { Tag } from '@closeknit/ui/tag/tag';
import { reading } from '../../client/reading.ts';
import { Waiting } from '../../shell/waiting/waiting.ts';
import { Words } from '../../words/words.ts';
import { PageTop } from '../page-top/page-top.ts';
import { matching } from './matching.ts';

/** The library, by search, by step and by the sign of closeness it serves. */
@Component({
  selector: 'app-exercises',
  imports: [Control, EmptyState, Field, PageTop, RouterLink, Tag, Waiting],
  template: `
    @if (library.hasValue()) {
      <app-page-top
        [heading]="say('workspace.library.heading', { count: library.value().exercises.length })"
      />
      <search class="filters">
        <ck-field [label]="say('workspace.library.search')">
          <input #words ckControl type="search" [value]="text()" (input)="text.set(words.value)" />
        </ck-field>
        <ck-field [label]="say('workspace.library.step')">
          <select #byStep ckControl (change)="step.set($any(byStep.value))">
            <option value="">{{ say('workspace.library.any-step') }}</option>
            @for (each of steps; track each) {
              <option [value]="each">{{ say('workspace.steps.' + each) }}</option>
            }
          </select>
        </ck-field>
        <ck-field [label]="say('workspace.library.sign')">
          <select #bySign ckControl (change)="sign.set($any(bySign.value))">
            <option value="">{{ say('workspace.library.any-sign') }}</option>
            @for (each of signs; track each) {
              <option [value]="each">{{ say('workspace.signs.' + each) }}</option>
            }
          </select>
        </ck-field>
      </search>
      <p class="faint" role="status">
        {{ say('workspace.library.found', { count: found().length }) }}
      </p>
      @if (found().length > 0) {
        <ul class="plain">
          @for (exercise of found(); track exercise.key) {
            <li class="sheet">
              <h2>
                <a [routerLink]="['/workspace/exercises', exercise.key]">{{ exercise.title }}</a>
              </h2>
              <p class="tags">
                <ck-tag tone="action">{{ say('workspace.steps.' + exercise.step) }}</ck-tag>
                <ck-tag>{{ say('workspace.mode.' + exercise.mode) }}</ck-tag>
                <ck-tag>{{ say('workspace.minutes', { minutes: exercise.minutes }) }}</ck-tag>
              </p>
              <p class="soft">{{ exercise.purpose }}</p>
            </li>
          }
        </ul>
      } @else {
        <ck-empty-state
          [title]="say('workspace.library.empty')"
          [text]="say('workspace.library.empty-help')"
        />
      }
    } @else {
      <app-waiting [resource]="library" />
    }
  `,
  styleUrl: './exercises.css',
})
export default class Exercises {
  protected readonly say = inject(Words).say;
  protected readonly steps = STEPS;
  protected readonly signs = SIGNS;
  protected readonly library = reading(() => '/exercises', Library);

  protected readonly text = signal('');
  protected readonly step = signal<Step | ''>('');
  protected readonly sign = signal<Sign | ''>('');
  protected readonly found = computed(() =>
    this.library.hasValue()
      ? matching(this.library.value().exercises, {
          text: this.text(),
          step: this.step(),
          sign: this.sign(),
        })
      : [],
  );
}
