import { openWorkspace } from '../../testing/open-workspace.ts';
import { chooseFrom } from '../../testing/open-workspace.ts';
import { mira } from '../../testing/people.ts';
import { harbour } from '../../testing/practice-story.ts';

async function open(path: string, practice = harbour) {
  const screen = await openWorkspace(`practice/${path}`);
  await screen.answer('/practice', practice);
  return screen;
}

describe('name and place', () => {
  it('are changed together', async () => {
    const screen = await open('details');

    await screen.type('Name of the practice', ' Two Rivers ');
    await chooseFrom(screen, 'Country', 'IE');
    await chooseFrom(screen, 'Language, dates and times', 'en-IE');
    await screen.press('Save');
    const sent = await screen.answer('/practice', null, 'PUT');

    expect(sent.request.body).toEqual({
      name: 'Two Rivers',
      zone: 'America/New_York',
      locale: 'en-IE',
      country: 'IE',
    });
    expect(screen.text).toContain('Saved.');
  });

  it('may leave the country open', async () => {
    const screen = await open('details', { ...harbour, country: 'IE' });

    await chooseFrom(screen, 'Country', '');
    await screen.press('Save');

    expect(screen.request('PUT', '/practice').request.body).toMatchObject({ country: null });
  });
});

describe('the rules for sessions', () => {
  it('say until when couples may cancel and move', async () => {
    const screen = await open('sessions');

    await screen.type('Cancel up to', '48');
    await screen.type('Moves of one session', '2');
    await screen.press('Save');
    const sent = await screen.answer('/practice/cancellation', null, 'PUT');

    expect(sent.request.body).toEqual({
      cancelNoticeHours: 48,
      moveNoticeHours: 48,
      movesAllowed: 2,
    });
  });

  it('are refused on their field, and go nowhere', async () => {
    const screen = await open('sessions');

    await screen.type('Cancel up to', '400');
    await screen.press('Save');

    expect(screen.labelled('Cancel up to').getAttribute('aria-invalid')).toBe('true');
    screen.other.verify();
  });

  it('choose the reminders that go out', async () => {
    const screen = await open('sessions', { ...harbour, reminders: { hoursBefore: [72, 36] } });

    await screen.choose('Three days before');
    await screen.choose('Two hours before');
    screen.all<HTMLButtonElement>('button[type=submit]').at(-1)?.click();
    await screen.settle();
    const sent = await screen.answer('/practice/reminders', null, 'PUT');

    expect(screen.labelled('36 hours before').checked).toBe(true);
    expect(sent.request.body).toEqual({ hoursBefore: [36, 2] });
  });
});

describe('help in a crisis', () => {
  it('says that nobody has checked the list it begins with', async () => {
    const screen = await open('help');

    expect(screen.text).toContain('put together from memory');
    expect(screen.labelled('Phone or address').value).toBe('555 0100');
  });

  it('becomes the practice’s own, entry by entry', async () => {
    const screen = await open('help');

    await screen.press('Take out A helpline');
    await screen.press('Add an entry');
    await screen.type('Who', 'The house round the corner');
    await screen.type('Phone or address', '12 Quay');
    await screen.press('Keep as our own list');
    const sent = await screen.answer('/practice/crisis', null, 'PUT');

    expect(sent.request.body).toEqual({
      resources: [{ label: 'The house round the corner', contact: '12 Quay', hours: '' }],
    });
  });

  it('names what is missing on its field', async () => {
    const screen = await open('help');

    await screen.press('Add an entry');
    await screen.press('Keep as our own list');

    expect(screen.text).toContain('Please fill this in.');
    await screen.answer('/members', { members: [], invitations: [] });
    screen.other.verify();
  });

  it('goes back to the list for the country', async () => {
    const screen = await open('help', {
      ...harbour,
      crisis: { ...harbour.crisis, own: true },
    });

    await screen.press('Back to the list for the country');

    expect(screen.text).not.toContain('put together from memory');
    expect(screen.request('PUT', '/practice/crisis').request.body).toEqual({ resources: null });
  });
});

describe('the look', () => {
  it('shows a colour as it will be read, and says when that differs', async () => {
    const screen = await open('look');
    expect(screen.text).not.toContain('hard to read');

    await screen.type('Your colour', '#ffd500');
    const [byDay, byNight] = screen.all('.sample:first-of-type');

    expect(screen.text).toContain('hard to read');
    expect(byNight?.style.background).toContain('rgb(255, 213, 0)');
    expect(byDay?.style.background).not.toContain('rgb(255, 213, 0)');
  });

  it('is kept, and shown at once', async () => {
    const screen = await open('look');

    await screen.type('Your colour', '#123456');
    await screen.press('Use this colour');
    const sent = await screen.answer('/practice/colour', null, 'PUT');
    await screen.answer('/practice', { ...harbour, colour: '#123456' });
    await screen.answer('/me', mira);

    expect(sent.request.body).toEqual({ colour: '#123456' });
    expect(screen.text).toContain('Back to Closeknit’s own');
  });

  it('takes no logo that is none', async () => {
    const screen = await open('look');
    const field = screen.labelled('A picture');
    const file = new File(['<svg/>'], 'logo.png', { type: 'image/png' });
    Object.defineProperty(field, 'files', { value: [file] });

    field.dispatchEvent(new Event('change'));
    await screen.settle();

    expect(screen.text).toContain('not a PNG, JPEG or WebP picture');
    screen.other.verify();
  });
});

describe('the rules for signing in', () => {
  it('are kept', async () => {
    const screen = await open('sign-in');

    await screen.choose('Members need a second step');
    await screen.type('Portal closes', '60');
    await screen.press('Save');
    const sent = await screen.answer('/practice/sign-in', null, 'PUT');

    expect(sent.request.body).toEqual({
      secondFactorDemanded: true,
      workspaceIdleMinutes: 15,
      portalIdleMinutes: 60,
      sharedIdleMinutes: 5,
    });
  });

  it('lead an owner to their own second step first', async () => {
    const screen = await open('sign-in');

    await screen.choose('Members need a second step');
    await screen.press('Save');
    const pointer = '#/secondFactorDemanded';
    await screen.refuse(screen.request('PUT', '/practice/sign-in'), {
      status: 422,
      code: 'second-factor-first',
      errors: [{ pointer, code: 'second-factor-first', detail: '' }],
    });

    expect(screen.find('[role=alert] a').getAttribute('href')).toBe('/workspace/account');
    expect(screen.text).toContain('you would lock yourself out');
  });
});
