import { Component, computed, inject, input } from '@angular/core';
import { OwnDocuments } from '@closeknit/contracts/agreements';
import type { Visibility } from '@closeknit/contracts/exercises';
import { reading } from '../../client/reading.ts';
import { SignedIn } from '../../shell/signed-in.ts';
import { Words } from '../../words/words.ts';
import { namesFor } from '../names.ts';

const hidden: readonly Visibility[] = ['therapist', 'when-both-answered'];

/** Stands beside a field the other partner does not read: who does, and what may come of it. */
@Component({
  selector: 'app-beside',
  template: `{{ sentence() }}`,
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-2);
      color: var(--ink-soft);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class Beside {
  private readonly say = inject(Words).say;
  private readonly names = namesFor(inject(SignedIn).partner());
  private readonly own = reading(() => '/portal/agreements', OwnDocuments);

  readonly visibility = input.required<Visibility>();

  protected readonly sentence = computed(() => {
    const beside = this.own.hasValue() ? this.own.value().beside : undefined;
    if (!beside || !hidden.includes(this.visibility())) return '';
    return this.say(`portal.beside.${this.visibility()}.${beside}`, this.names);
  });
}
