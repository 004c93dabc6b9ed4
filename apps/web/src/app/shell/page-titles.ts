import { effect, inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from '../words/words.ts';

/**
 * A route's `title` is a key of the words. A page without one, as every page of the portal, is
 * called by the name alone: a tab seen over a shoulder says nothing.
 */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly words = inject(Words);

  private key: string | undefined;

  constructor() {
    super();
    // The tab is called anew where the page is read in another language.
    effect(() => {
      if (this.words.language() && this.key) this.write();
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key = this.buildTitle(state);
    this.write();
  }

  private write(): void {
    const { key } = this;
    const name = this.words.say('shell.name');
    this.title.setTitle(key ? `${this.words.say(key)} · ${name}` : name);
  }
}
