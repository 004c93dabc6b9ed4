import { Component, computed, inject, input } from '@angular/core';
import type { PortalAssignment } from '@closeknit/contracts/assignments';
import { Tag } from '@closeknit/ui/tag/tag';
import { PageHeading } from '../../shell/page-heading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

/** What to do, before the first question. */
@Component({
  selector: 'app-beginning',
  imports: [PageHeading, Tag],
  template: `
    @let exercise = assignment().exercise;
    <ck-tag tone="action">
      {{ say('portal.mode.' + exercise.mode) }} ·
      {{ say('portal.minutes', { count: exercise.minutes }) }}
    </ck-tag>
    <h1 appPageHeading>{{ exercise.title }}</h1>
    <p class="letter">{{ exercise.invitation }}</p>
    @if (assignment().role; as role) {
      <p class="letter">
        <b>{{ say('portal.exercise.your-part') }}</b> {{ role }}
      </p>
    }
    @if (assignment().forYouAlone) {
      <p class="notice">{{ say('portal.exercise.for-you-alone', names) }}</p>
    }
    @if (assignment().note) {
      <div class="from">
        <p class="faint">{{ say('portal.week.note-from', names) }}</p>
        <p class="letter">{{ assignment().note }}</p>
      </div>
    }
    @if (assignment().relief === 'halved') {
      <p class="soft">{{ say('portal.relief.half-about') }}</p>
    }
    <p class="soft">{{ about() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-4);
    }
    h1 {
      font-size: 2rem;
    }
    .from {
      padding-inline-start: var(--space-3);
      border-inline-start: 2px solid var(--line-firm);
    }
  `,
})
export class Beginning {
  protected readonly say = inject(Words).say;
  protected readonly names = namesFor(inject(SignedIn).partner());

  readonly assignment = input.required<PortalAssignment>();
  protected readonly about = computed(() =>
    this.say('portal.exercise.about', {
      ...this.names,
      count: this.assignment().exercise.prompts.length,
    }),
  );
}
