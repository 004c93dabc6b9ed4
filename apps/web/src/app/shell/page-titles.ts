import { inject, Service } from '@angular/core';
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

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    const name = this.words.say('shell.name');
    this.title.setTitle(key ? `${this.words.say(key)} · ${name}` : name);
  }
}
