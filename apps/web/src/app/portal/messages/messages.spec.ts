import { TestBed } from '@angular/core/testing';
import type { OwnMessages, OwnThread } from '@closeknit/contracts/messages';
import { Unsaved } from '../../shell/unsaved.ts';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const id = '0192f0c1-0000-7000-8000-0000000000e6';
const said = (facts: object = {}) => ({
  ...{ id, by: 'Dr. Mira Okafor', isOwn: false, isNew: false },
  ...{ text: 'See you on Thursday.', sentAt: '2026-11-23T18:05:00Z', ...facts },
});
const threads = (own: Partial<OwnThread> = {}, both: Partial<OwnThread> = {}): OwnMessages => ({
  threads: [
    { to: 'therapist', closed: null, messages: [], ...own },
    { to: 'both', closed: null, messages: [], ...both },
  ],
});

async function open(read: OwnMessages): Promise<Screen> {
  const screen = await openPortal('/messages');
  await screen.answer('/portal/messages', read);
  const beside = screen.other.match('/api/portal/agreements');
  for (const request of beside) {
    request.flush({ beside: 'no-secrets', toSign: null, documents: [] });
  }
  await screen.settle();
  return screen;
}
const sent = (screen: Screen) => screen.request('POST', '/portal/messages');

describe('messages of a partner', () => {
  it('say who reads along, under which agreement, and that nobody does at once', async () => {
    const screen = await open(threads());

    expect(screen.heading).toBe('A word with Mira');
    expect(screen.text).toContain('Only Mira, and whoever supervises Mira’s work, read this.');
    expect(screen.text).toContain('Under your agreement, Mira may bring it into your work');
    expect(screen.text).toContain('Nobody reads this in real time.');
    expect(screen.find('app-message-thread a').getAttribute('href')).toBe('/portal/help');
    expect(screen.text).toContain('Up to 2,000 letters.');

    await screen.press('Mira, Ben and you');

    expect(screen.text).toContain('Ben reads what is written here');
    expect(screen.text).not.toContain('Under your agreement');
  });

  it('appear at once, and arrive under one id however often they are sent', async () => {
    const screen = await open(threads());
    await screen.type('To Mira alone', 'Half an hour later, perhaps?');
    await screen.press('Send');

    expect(screen.find('ol').textContent).toContain('Half an hour later, perhaps?');
    expect(screen.find('ol').textContent).toContain('on its way');
    const first = sent(screen);
    await screen.cutOff(first);
    expect(screen.find('[role=status] .notice').textContent).toContain('Send again');
    await screen.press('Send again');
    const second = sent(screen);

    expect(second.request.body).toEqual(first.request.body);
    expect(second.request.body.to).toBe('therapist');
    const arrived = { id: second.request.body.id, sentAt: '2026-11-24T12:00:00Z' };
    second.flush(arrived);
    await screen.settle();
    const message = { ...arrived, isOwn: true, text: 'Half an hour later, perhaps?' };
    await screen.answer('/portal/messages', threads({ messages: [said(message)] }));
    expect(screen.all('ol li')).toHaveLength(1);
    expect(screen.text).not.toContain('on its way');
  });

  it('that are refused keep their words, which go back into the field', async () => {
    const screen = await open(threads());
    await screen.type('To Mira alone', 'Words');
    await screen.press('Send');
    await screen.refuse(sent(screen), { status: 409, code: 'messages-off' });

    expect(screen.find('[role=status]').textContent).toContain('Nothing can be written here');
    await screen.press('Back into the field');

    expect(screen.labelled<HTMLTextAreaElement>('To Mira alone').value).toBe('Words');
    expect(screen.all('ol li')).toHaveLength(0);
  });

  it('are not lost with the page, and closing it asks first', async () => {
    const screen = await open(threads());
    await screen.type('To Mira alone', 'Not sent yet');
    await screen.press('Mira, Ben and you');
    expect(screen.labelled<HTMLTextAreaElement>('To Mira and Ben').value).toBe('');

    await screen.press('Mira and you');

    expect(screen.labelled<HTMLTextAreaElement>('To Mira alone').value).toBe('Not sent yet');
    TestBed.inject(Unsaved);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });

  it('that are empty are not sent', async () => {
    const screen = await open(threads());
    await screen.type('To Mira alone', '  \n');
    await screen.press('Send');

    screen.other.expectNone({ method: 'POST', url: '/api/portal/messages' });
    expect(screen.text).toContain('Nothing has been written here yet.');
  });

  it('count as read for their reader once they were on screen, those of the other thread not', async () => {
    const other = said({ id: '0192f0c1-0000-7000-8000-0000000000e7', isNew: true });
    const screen = await open(
      threads({ messages: [said({ isNew: true })] }, { messages: [other] }),
    );

    const { body } = screen.request('POST', '/portal/messages/read').request;
    expect(body).toEqual({ to: 'therapist', upTo: id });
    expect(screen.text).toContain('Mira, Ben and you · one new');
    expect(screen.find('ol').textContent).toContain('23 November, 18:05');
  });

  it.each([
    ['off', 'No messages are written between sessions at the moment.'],
    ['over', 'The joint work has come to its end.'],
    ['agreement', 'First, something to read and sign'],
  ] as const)('can be read where nothing is written (%s)', async (closed, sentence) => {
    const screen = await open(threads({ closed, messages: [said()] }));

    expect(screen.text).toContain('See you on Thursday.');
    expect(screen.text).toContain(sentence);
    expect(screen.all('textarea')).toHaveLength(0);
  });
});
