import { openPortal } from '../../testing/open-portal.ts';

const open = { open: true, therapistName: 'Dr. Mira Okafor', leadName: 'Jon Berg' };

describe('questions for one person alone', () => {
  it('ask first whether this is a good moment, and say who reads them', async () => {
    const screen = await openPortal('/questions');
    await screen.answer('/portal/questions', open);

    expect(screen.text).toContain('Is this a good moment?');
    expect(screen.text).toContain('Jon Berg, who looks after safety');
    expect(screen.text).not.toContain('afraid');
  });

  it('send every question, left out where nothing was chosen, and show nothing of it after', async () => {
    const screen = await openPortal('/questions');
    await screen.answer('/portal/questions', open);
    await screen.press('Yes, begin');
    await screen.choose('Often');
    await screen.press('Send to my therapist');
    const sent = await screen.answer('/portal/questions', null, 'POST');
    const { answers } = sent.request.body as { answers: Record<string, string | null> };

    expect(answers['fear']).toBe('often');
    expect(Object.values(answers).filter((answer) => answer === null)).toHaveLength(9);
    expect(screen.text).toContain('Thank you');
    expect(screen.text).not.toContain('Often');
  });

  it('are not there while nobody asks', async () => {
    const screen = await openPortal('/questions');
    await screen.answer('/portal/questions', { ...open, open: false });

    expect(screen.text).toContain('There are no questions now');
    expect(screen.text).not.toContain('Is this a good moment?');
  });
});
