import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '@closeknit/domain/words/language';
import { inRoot } from '../../../tools/set-up/places.mjs';

const faces = ['shell', 'portal', 'workspace', 'account'];

type Tree = string | { readonly [key: string]: Tree };

const leavesOf = (tree: Tree): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(leavesOf);

function sentencesIn(language: Language): Set<string> {
  const files = faces.map((face) => inRoot(`apps/web/public/i18n/${face}.${language}.json`));
  const trees = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Tree);
  return new Set(trees.flatMap(leavesOf));
}

/** The sentences of the app that are said in another language only. */
export function foreignTo(language: Language): string[] {
  const own = sentencesIn(language);
  const others = LANGUAGES.filter((one) => one !== language).flatMap((one) => [
    ...sentencesIn(one),
  ]);
  return others.filter((sentence) => !own.has(sentence));
}

/** Which of these sentences stand on a page, outside of what says that it is in another language. */
export function sentencesOn(page: Page, sentences: readonly string[]): Promise<string[]> {
  return page.evaluate((foreign) => {
    const wanted = new Set(foreign);
    const spoken = document.documentElement.lang;
    const found = new Set<string>();
    const look = (words: string | null, place: Element | null) => {
      const said = (words ?? '').trim();
      const isHere = place?.closest('[lang]')?.getAttribute('lang') === spoken;
      if (isHere && wanted.has(said)) found.add(said);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode.nodeValue, texts.currentNode.parentElement);
    for (const name of ['aria-label', 'placeholder', 'alt', 'title'])
      for (const each of document.querySelectorAll(`[${name}]`))
        look(each.getAttribute(name), each);
    return [...found];
  }, sentences);
}
