import { openWorkspace } from '../../testing/open-workspace.ts';

const id = (last: number) => `0191e6a0-0000-7000-8000-00000000000${last}`;
const path = `/couples/${id(1)}`;

const screening = {
  ...{ id: id(4), writtenAt: '2026-11-23T10:00:00Z', version: 1, attention: 'soon', leftOut: 9 },
  reasons: [{ question: 'fear', why: 'soon' }],
  answers: [{ question: 'fear', answer: 'often' }],
  seen: false,
};
const record = {
  ...{ coupleId: id(1), mine: true, therapistName: 'Mira', leadName: null },
  askedAt: '2026-11-20T10:00:00Z',
  partners: [
    { id: id(2), firstName: 'Ana', screenings: [screening], steps: [] },
    { id: id(3), firstName: 'Ben', screenings: [], steps: [] },
  ],
};
const reach = {
  ...{ firstName: 'Ana', email: 'ana@duarte.example', zone: 'Europe/Lisbon', noMail: false },
  ...{ neutral: false, senderName: '', readers: 'partner', from: '00:00', to: '24:00' },
  ...{ days: [1, 2, 3, 4, 5, 6, 7], id: id(2) },
};

describe('what partners said about safety', () => {
  const open = async (more = {}) => {
    const screen = await openWorkspace(`safety/${id(1)}`);
    await screen.answer(`${path}/safety`, { ...record, ...more });
    return screen;
  };

  it('says what asks for attention and why, and how to speak with this person alone', async () => {
    const screen = await open();
    await screen.answer(`${path}/reach`, { partners: [reach] });

    expect(screen.text).toContain('Speak with them soon');
    expect(screen.text).toContain('afraid of what Ben might do?');
    expect(screen.text).toContain('9 questions were left out');
    expect(screen.text).toContain('Their partner reads it, too.');
  });

  it('keeps a step with its note', async () => {
    const screen = await open();
    await screen.answer(`${path}/reach`, { partners: [reach] });
    await screen.choose('Speak with Ana alone');
    await screen.press('Keep Speak with Ana alone');
    const at = `${path}/safety/partners/${id(2)}/steps/alone`;
    const sent = await screen.answer(at, null, 'PUT');

    expect(sent.request.body).toEqual({ done: true, note: '' });
  });

  it('lets the safety lead read, and not ask, take back or pause', async () => {
    const screen = await open({ mine: false });

    expect(screen.text).not.toContain('Ask both of them');
    expect(screen.text).not.toContain('Pause the joint work');
    expect(screen.text).toContain('Speak with Ana alone');
  });
});
