import { TestBed } from '@angular/core/testing';
import shellDe from '../../../../public/i18n/shell.de.json';
import { openPage } from '../../testing/open-page.ts';
import { ana } from '../../testing/people.ts';
import { Words } from '../../words/words.ts';
import SignIn from '../door/sign-in/sign-in.ts';
import { SignedIn } from '../signed-in.ts';

const kept = 'closeknit-language';

describe('the language of a page', () => {
  beforeEach(() => localStorage.removeItem(kept));
  afterEach(() => localStorage.removeItem(kept));

  it('is that of the browser, and can be changed before anybody signs in', async () => {
    const screen = await openPage({ page: SignIn });
    expect(screen.text).toContain('Sign in');

    await screen.press('Deutsch');
    for (const face of ['account', 'portal', 'workspace', 'shell']) {
      screen.other.expectOne(`/i18n/${face}.de.json`).flush(face === 'shell' ? shellDe : {});
    }
    await screen.settle();

    expect(screen.heading).toBe('Willkommen zurück');
    expect(screen.find('button[lang=de]').getAttribute('aria-pressed')).toBe('true');
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem(kept)).toBe('de');
  });

  it('is the one last chosen here', async () => {
    localStorage.setItem(kept, 'de');
    await openPage({ page: SignIn });

    expect(TestBed.inject(Words).language()).toBe('de');
  });

  it('is their own for whoever signs in', async () => {
    const screen = await openPage({ page: SignIn });
    const finding = TestBed.inject(SignedIn).findAgain();
    screen.other.expectOne('/api/me').flush({ ...ana, locale: 'de-AT' });
    await screen.settle();
    for (const face of ['account', 'portal', 'workspace', 'shell']) {
      screen.other.expectOne(`/i18n/${face}.de.json`).flush(face === 'shell' ? shellDe : {});
    }
    await finding;
    await screen.settle();

    expect(screen.heading).toBe('Willkommen zurück');
  });

  it('is told to the other side with every request', async () => {
    const screen = await openPage({ page: SignIn });
    void TestBed.inject(SignedIn).whoIsThere();

    const { headers } = screen.other.expectOne('/api/me').request;
    expect(headers.get('accept-language')).toBe('en');
  });
});
