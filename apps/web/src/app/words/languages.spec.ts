import { differences } from '@closeknit/domain/words/same-words';
import accountDe from '../../../public/i18n/account.de.json';
import account from '../../../public/i18n/account.en.json';
import portalDe from '../../../public/i18n/portal.de.json';
import portal from '../../../public/i18n/portal.en.json';
import shellDe from '../../../public/i18n/shell.de.json';
import shell from '../../../public/i18n/shell.en.json';
import workspaceDe from '../../../public/i18n/workspace.de.json';
import workspace from '../../../public/i18n/workspace.en.json';

describe('the words on screen', () => {
  it.each([
    ['shell', shell, shellDe],
    ['account', account, accountDe],
    ['portal', portal, portalDe],
    ['workspace', workspace, workspaceDe],
  ])('of the %s are there in English and in German', (_, english, german) => {
    expect(differences([english, german])).toEqual([]);
  });

  it('call nobody by two names: partners are "du", members are "Sie"', () => {
    const formal = /\b(Ihre|Ihrem|Ihren|Ihrer|Ihnen)\b|(?<![.:?!„] |^|")\bSie\b/u;
    const familiar = /\b(du|dich|dir|dein|deine|deinem|deinen|deiner|euch|eure|euer)\b/iu;

    expect(sentencesOf(portalDe).filter((one) => formal.test(one))).toEqual([]);
    expect(sentencesOf(workspaceDe).filter((one) => familiar.test(one))).toEqual([]);
    expect(sentencesOf(accountDe).filter((one) => familiar.test(one))).toEqual([]);
  });
});

function sentencesOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'object' && word !== null ? sentencesOf(word) : [String(word)],
  );
}
