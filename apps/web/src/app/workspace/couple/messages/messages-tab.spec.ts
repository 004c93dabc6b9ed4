import type { CoupleMessages } from '@closeknit/contracts/messages';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import { aCouple, duarteId } from '../../../testing/therapist-story.ts';
import type { Screen } from '../../../testing/screen.ts';

const at = `/couples/${duarteId}`;
const [ana = '', ben = ''] = aCouple().partners.map((partner) => partner.id);
const id = '0192f0c1-0000-7000-8000-0000000000e6';

const read = (facts: Partial<CoupleMessages> = {}): CoupleMessages => ({
  ...{ mayWrite: true, on: true, practiceOn: true, ...facts },
  threads: facts.threads ?? [
    {
      with: ana,
      firstName: 'Ana',
      closed: null,
      messages: [
        {
          ...{ id, by: 'Ana', isOwn: false, isNew: true, text: 'I could not say it there.' },
          ...{ sentAt: '2026-11-23T18:05:00Z', use: 'ask-first' as const },
        },
      ],
    },
    { with: ben, firstName: 'Ben', closed: null, messages: [] },
    { with: null, firstName: null, closed: null, messages: [] },
  ],
});

async function open(facts: Partial<CoupleMessages> = {}): Promise<Screen> {
  const screen = await openWorkspace(`${at.slice(1)}/messages`);
  await screen.answer(at, aCouple());
  await screen.answer(`${at}/messages`, read(facts));
  return screen;
}

describe('messages with a couple', () => {
  it('say for whom each thread exists, and how what was written may be used', async () => {
    const screen = await open();

    expect(screen.text).toContain('For Ben this thread does not exist.');
    expect(screen.find('ol').textContent).toContain('ask first');
    expect(screen.request('POST', `${at}/messages/read`).request.body).toEqual({
      to: ana,
      upTo: id,
    });

    await screen.press('Both');

    expect(screen.text).toContain('Both of them and you read this');
  });

  it('open where something waits to be read', async () => {
    const { threads } = read();
    const [first, second, both] = threads;
    const message = { ...first!.messages[0]!, by: 'Ben' };
    const screen = await open({
      threads: [{ ...first!, messages: [] }, { ...second!, messages: [message] }, both!],
    });

    expect(screen.find('[aria-pressed=true]').textContent).toContain('Ben');
  });

  it('go to whom is chosen', async () => {
    const screen = await open();
    await screen.press('Ben');
    await screen.type('To Ben', 'Thank you for Monday.');
    await screen.press('Send');

    const { body } = screen.request('POST', `${at}/messages`).request;
    expect(body).toMatchObject({ to: ben, text: 'Thank you for Monday.' });
  });

  it('are read only by those who look after the therapist', async () => {
    const screen = await open({ mayWrite: false });

    expect(screen.all('textarea, input')).toHaveLength(0);
    screen.other.expectNone({ method: 'POST', url: `/api${at}/messages/read` });
  });

  it('can be stopped for the couple; what was refused stands as it was', async () => {
    const screen = await open();
    await screen.choose('Messages between sessions');
    const first = screen.request('PUT', `${at}/messages/allowed`);
    expect(first.request.body).toEqual({ on: false });
    await screen.refuse(first, { status: 503, code: 'away' });
    expect(screen.labelled('Messages between sessions').checked).toBe(true);

    await screen.choose('Messages between sessions');
    await screen.answer(`${at}/messages/allowed`, null, 'PUT');
    const threads = read().threads.map((thread) => ({ ...thread, closed: 'off' as const }));
    await screen.answer(`${at}/messages`, read({ on: false, threads }));

    expect(screen.text).toContain('You have stopped messages with this couple.');
    expect(screen.all('textarea')).toHaveLength(0);
  });
});
