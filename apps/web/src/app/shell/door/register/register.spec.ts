import { openPage } from '../../../testing/open-page.ts';
import type { Screen } from '../../../testing/screen.ts';
import Register from './register.ts';

const open = () => openPage({ page: Register, route: 'register' });

async function fill(screen: Screen): Promise<void> {
  await screen.type('Name of the practice', 'Harbour Practice');
  await screen.type('Your name', 'Mira Okafor');
  await screen.type('Email', 'mira@example.org');
  await screen.type('Password', 'seven calm boats');
}

async function found(screen: Screen) {
  await fill(screen);
  await screen.press('Open the practice');
  return screen.answer('/practices', null, 'POST');
}

describe('opening a practice', () => {
  it('leads to the mailbox, and signs nobody in', async () => {
    const screen = await open();

    const sent = await found(screen);

    expect(sent.request.body).toMatchObject({
      practiceName: 'Harbour Practice',
      name: 'Mira Okafor',
    });
    expect(screen.heading).toBe('Look into your mailbox');
    expect(screen.text).toContain('We sent a link to mira@example.org.');
    screen.other.verify();
  });

  it('says how the mail comes once more', async () => {
    const screen = await open();
    await found(screen);

    expect(screen.text).toContain('sends the mail once more');
    expect(screen.find('a').getAttribute('href')).toBe('/sign-in');
  });

  it('keeps the form for another address', async () => {
    const screen = await open();
    await found(screen);

    await screen.press('Use another address');

    expect(screen.labelled('Name of the practice').value).toBe('Harbour Practice');
  });

  it('shows a refusal on the field it names, goes there, and keeps the form', async () => {
    const screen = await open();

    await fill(screen);
    await screen.press('Open the practice');
    const errors = [{ pointer: '#/password', code: 'common-password', detail: '' }];
    const request = screen.request('POST', '/practices');
    await screen.refuse(request, { status: 422, code: 'common-password', errors });

    const password = screen.labelled('Password');
    const [, error] = (password.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(error ?? '')?.textContent).toContain('too well known');
    expect(document.activeElement).toBe(password);
    expect(screen.labelled('Email').value).toBe('mira@example.org');
  });

  it('takes the refusal off the field as soon as it is changed', async () => {
    const screen = await open();

    await fill(screen);
    await screen.press('Open the practice');
    const errors = [{ pointer: '/password', code: 'common-password', detail: '' }];
    const request = screen.request('POST', '/practices');
    await screen.refuse(request, { status: 422, code: 'common-password', errors });
    await screen.type('Password', 'seven quieter boats');

    expect(screen.text).not.toContain('too well known');
  });

  it('asks for twelve characters', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('Password', 'boats');
    await screen.press('Open the practice');

    expect(screen.text).toContain('At least 12 characters, please.');
    screen.other.expectNone('/api/practices');
  });
});
