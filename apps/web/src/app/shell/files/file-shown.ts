import { Component, computed, inject, input } from '@angular/core';
import type { KeptFile } from '@closeknit/contracts/files';
import { Words } from '../../words/words.ts';

/** A picture as it is, or a paper to be saved. */
@Component({
  selector: 'app-file-shown',
  template: `
    @if (file().kind === 'pdf') {
      <a class="reach" download [href]="address()">{{ name() }}</a>
      <span class="faint">{{ size() }}</span>
    } @else {
      <a target="_blank" rel="noreferrer" [href]="address()"
        ><img loading="lazy" [src]="address()" [alt]="name()"
      /></a>
    }
  `,
  styles: `
    img {
      display: block;
      max-inline-size: min(100%, 24rem);
      max-block-size: 18rem;
      border: 1px solid var(--line);
      border-radius: var(--round);
      object-fit: contain;
    }
  `,
})
export class FileShown {
  private readonly say = inject(Words).say;

  readonly file = input.required<KeptFile>();
  readonly address = input.required<string>();

  /** Its own words, or what kind it is: a link is never without a name. */
  protected readonly name = computed(() => {
    const { description, kind } = this.file();
    return description.trim() || this.say(`shell.files.${kind === 'pdf' ? 'paper' : 'picture'}`);
  });
  protected readonly size = computed(() =>
    this.say('shell.files.size', { count: Math.max(1, Math.round(this.file().size / 1024)) }),
  );
}
