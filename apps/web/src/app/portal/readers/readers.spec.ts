import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { anAnswer, anAssignment, distanceId } from '../../testing/couple-story.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const at = `/portal/assignments/${distanceId}`;

async function openDone(facts: Parameters<typeof anAnswer>[0] = {}): Promise<Screen> {
  const screen = await openPortal(`/exercises/${distanceId}`);
  await screen.answer(at, anAssignment({ done: true, answers: [anAnswer(facts)] }));
  return screen;
}

beforeEach(standInForTheBrowser);

const change = 'Change who reads it: When did you last feel close?';
const dialog = (screen: Screen) => screen.find('dialog');

describe('choosing who reads an answer', () => {
  it('says what it comes to and shows what the other will see, and only then is done', async () => {
    const screen = await openDone();

    await screen.press(change);
    await screen.choose('Ben too, once');
    expect(dialog(screen).querySelector('app-from-partner')?.textContent).toContain('In June.');
    expect(dialog(screen).textContent).toContain('Once you have both answered, and both are done');
    await screen.press('Let Ben read it, once we have both answered');
    const path = `${at}/answers/when/visibility`;
    const saved = { revision: 4, savedAt: '2026-11-23T22:04:00Z' };
    const sent = await screen.answer(path, saved, 'PUT');
    await screen.answer(at, anAssignment({ done: true }));

    expect(sent.request.body).toEqual({ visibility: 'when-both-answered', revision: 3 });
    expect(screen.all('dialog')).toHaveLength(0);
  });

  it('offers to take back what can be taken back, and says so', async () => {
    const screen = await openDone({ visibility: 'shared' });

    await screen.press(change);
    expect(dialog(screen).textContent).toContain('You can still take it back from Ben.');
    await screen.choose('Mira and me');
    await screen.press('Keep it from Ben');

    expect(screen.request('PUT', `${at}/answers/when/visibility`).request.body).toMatchObject({
      visibility: 'therapist',
    });
  });

  it('offers nothing narrower once it may have been read, and says so', async () => {
    const screen = await openDone({ visibility: 'shared', mayNarrow: false });

    await screen.press(change);

    expect(dialog(screen).textContent).toContain('It can no longer be kept from Ben.');
    expect(screen.all('dialog input').length).toBe(1);
  });

  it('offers nobody who was not asked, and knows nothing of it', async () => {
    const screen = await openPortal(`/exercises/${distanceId}`);
    const facts = { done: true, forYouAlone: true, answers: [anAnswer()] };
    await screen.answer(at, anAssignment(facts));

    await screen.press(change);

    const offered = screen.all<HTMLInputElement>('dialog input');
    expect(offered.map(({ value }) => value)).toEqual(['private', 'therapist']);
  });

  it('stays open with the reason where it was read in the meantime', async () => {
    const screen = await openDone({ visibility: 'shared' });

    await screen.press(change);
    await screen.choose('Only me');
    await screen.press('Keep it to myself');
    const sent = screen.request('PUT', `${at}/answers/when/visibility`);
    await screen.refuse(sent, { status: 409, code: 'already-opened' });

    expect(dialog(screen).textContent).toContain('It can no longer be taken back.');
  });

  it('shows the other’s page as it will be: nothing at all of what is kept from them', async () => {
    const screen = await openDone({ visibility: 'therapist' });

    await screen.press('See it as Ben does');

    expect(dialog(screen).textContent).toContain('Nothing of yours is here for Ben');
    expect(dialog(screen).textContent).not.toContain('In June.');
  });
});

describe('an answer that is being written', () => {
  async function openPrompt(facts: Parameters<typeof anAnswer>[0]): Promise<Screen> {
    const screen = await openPortal(`/exercises/${distanceId}?step=1`);
    await screen.answer(at, anAssignment({ answers: [anAnswer(facts)] }));
    return screen;
  }

  it('is asked about before words that are there get more readers', async () => {
    const screen = await openPrompt({ visibility: 'private' });

    await screen.choose('Ben too');
    expect(dialog(screen).textContent).toContain('Let Ben read this');
    screen.other.expectNone(`/api${at}/answers/when`);
    await screen.press('Not now');

    expect(screen.labelled('Only me').checked).toBe(true);
    screen.other.expectNone(`/api${at}/answers/when`);
  });

  it('keeps the words, and their readers, where they were read in the meantime', async () => {
    const screen = await openPrompt({ visibility: 'shared' });

    await screen.choose('Only me');
    await new Promise((resolve) => setTimeout(resolve));
    const sent = screen.request('PUT', `${at}/answers/when`);
    await screen.refuse(sent, { status: 409, code: 'already-opened' });

    expect(screen.find('app-readers-field').textContent).toContain(
      'It can no longer be kept from Ben.',
    );
    expect(screen.find<HTMLTextAreaElement>('textarea').value).toBe('In June.');
    expect(screen.labelled('Ben too').checked).toBe(true);
  });
});
