import { prompts, someAnswers } from '../../testing/couple-story.ts';
import { standInForTheBrowser } from '../../testing/browser-stand-in.ts';
import { openPortal } from '../../testing/open-portal.ts';
import { chooseFrom } from '../../testing/open-workspace.ts';

async function openPrivacy() {
  const screen = await openPortal('/privacy');
  await screen.answer('/portal/privacy', someAnswers);
  return screen;
}

const wordsOf = (element?: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

beforeEach(standInForTheBrowser);

describe('the privacy page', () => {
  it('puts each own answer under who may read it', async () => {
    const screen = await openPrivacy();

    const [onlyMe, therapist] = screen.all('section.sheet');
    expect(onlyMe?.textContent).toContain('When did you last feel close?');
    expect(therapist?.textContent).toContain('Nothing of yours at the moment.');
  });

  it('folds the answers by exercise, and keeps open what can still be taken back', async () => {
    const [answer] = someAnswers.answers;
    const other = '0192f0c1-0000-7000-8000-0000000000dd';
    const screen = await openPortal('/privacy');
    await screen.answer('/portal/privacy', {
      answers: [
        { ...answer!, visibility: 'private', mayNarrow: true },
        { ...answer!, visibility: 'shared', mayNarrow: true },
        { ...answer!, visibility: 'shared', mayNarrow: true, prompt: prompts[1] },
        { ...answer!, visibility: 'shared', mayNarrow: false, assignmentId: other, title: 'Lost' },
      ],
    });

    const folds = screen.all<HTMLDetailsElement>('section.sheet details');
    const told = folds.map((fold) => [wordsOf(fold.querySelector('summary')), fold.open]);
    expect(told).toEqual([
      ['Naming the distance one answer', false],
      ['Naming the distance 2 answers', true],
      ['Lost one answer', false],
    ]);
    expect(folds[1]?.querySelectorAll('li')).toHaveLength(2);
  });

  it('offers the other as a reader only where they were asked, too', async () => {
    const [answer] = someAnswers.answers;
    const alone = { ...answer!, assignmentId: '0192f0c1-0000-7000-8000-0000000000dd' };
    const screen = await openPortal('/privacy');
    await screen.answer('/portal/privacy', {
      answers: [
        { ...answer!, forYouAlone: false },
        { ...alone, forYouAlone: true, prompt: prompts[1] },
      ],
    });
    const offered = async (question: string) => {
      await screen.press(`Change who reads it: ${question}`);
      const values = screen.all<HTMLInputElement>('dialog input').map(({ value }) => value);
      await screen.press('Not now');
      return values;
    };

    const all = ['private', 'therapist', 'when-both-answered', 'shared'];
    expect(await offered('When did you last feel close?')).toEqual(all);
    expect(await offered('How near do you feel today?')).toEqual(['private', 'therapist']);
  });

  it('shows where an answer has gone, and leaves the focus on it', async () => {
    const [answer] = someAnswers.answers;
    const mine = { ...answer!, visibility: 'shared' as const, mayNarrow: true };
    const screen = await openPortal('/privacy');
    document.body.append(screen.element);
    await screen.answer('/portal/privacy', { answers: [mine] });

    screen.find('section.sheet li button').focus();
    await screen.press('Change who reads it: When did you last feel close?');
    await screen.choose('Only me');
    screen.find<HTMLButtonElement>('dialog .button.main').click();
    await screen.settle();
    const path = `/portal/assignments/${mine.assignmentId}/answers/when/visibility`;
    await screen.answer(path, { revision: 4, savedAt: '2026-11-24T22:04:00Z' }, 'PUT');
    await screen.answer('/portal/privacy', { answers: [{ ...mine, visibility: 'private' }] });

    const [onlyMe] = screen.all('section.sheet');
    expect(onlyMe?.querySelector('details')?.open).toBe(true);
    expect(document.activeElement).toBe(onlyMe?.querySelector('button'));
    screen.element.remove();
  });

  it('tells who opened the own record, as what, and when', async () => {
    const screen = await openPrivacy();
    const read = { what: ['trends:read'], day: '2026-11-24', at: '2026-11-24T10:00:00.000Z' };
    await screen.answer('/portal/record-openings', {
      zone: 'Europe/Lisbon',
      openings: [
        { ...read, name: 'Otto', role: 'owner', isTherapist: false, isUnderGlass: true },
        { ...read, name: 'Mira Okafor', role: 'owner', isTherapist: true, isUnderGlass: false },
      ],
    });

    const [otto, mira] = screen.all('app-record-openings li').map((line) => line.textContent);
    expect(screen.find<HTMLDetailsElement>('app-record-openings details').open).toBe(true);
    expect(otto).toContain('Otto, who runs the practice');
    expect(otto).toContain('Tuesday 24 November');
    expect(otto).toContain('Opened with a reason, for an hour');
    expect(mira).toContain('Mira Okafor, your therapist');
    expect(mira).not.toContain('reason');
  });

  it('says what leaving the page does, and what it does not', async () => {
    const screen = await openPrivacy();

    expect(screen.text).toContain('or Shift pressed three times, blanks this page, signs you out');
    expect(screen.text).toContain('It does not clear the browser’s history');
  });

  it('says so when nobody has opened it', async () => {
    const screen = await openPrivacy();
    await screen.answer('/portal/record-openings', { zone: 'Europe/Lisbon', openings: [] });
    expect(screen.text).toContain('Nobody has opened it yet.');
    expect(screen.find<HTMLDetailsElement>('app-record-openings details').open).toBe(false);
  });

  it('changes the own clock', async () => {
    const screen = await openPrivacy();

    await chooseFrom(screen, 'Time zone', 'Europe/Berlin');
    await screen.press('Use this time zone');
    const sent = await screen.answer('/me/zone', null, 'PUT');

    expect(sent.request.body).toEqual({ zone: 'Europe/Berlin' });
    expect(screen.text).toContain('All times are now shown on this clock.');
  });
});
