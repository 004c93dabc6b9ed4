import type { OwnQuestionnaires } from '@closeknit/contracts/questionnaires';
import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const planId = '019a0000-0000-7000-8000-0000000000d1';
const path = `/portal/questionnaires/${planId}`;

const anchors = [
  { score: 0, label: 'Not at all' },
  { score: 1, label: 'Several days' },
];

function due(facts: Partial<OwnQuestionnaires['due'][number]> = {}): OwnQuestionnaires {
  return {
    due: [
      {
        ...{ planId, dueOn: '2026-11-24', closesAt: null, key: 'phq-2', version: 1, name: 'PHQ-2' },
        ...{ language: 'en', isTranslated: true, mayLeaveOut: 0, licence: 'Free to use.' },
        helpAt: null,
        instruction: 'Over the last 2 weeks, how often …',
        items: [
          { key: 'interest', text: 'Little interest', anchors },
          { key: 'mood', text: 'Feeling down', anchors },
        ],
        ...facts,
      },
    ],
  };
}

async function open(own = due()): Promise<Screen> {
  const screen = await openPortal(`/questionnaires/${planId}`);
  await screen.answer('/portal/questionnaires', own);
  return screen;
}

async function choose(screen: Screen, ...scores: (number | null)[]): Promise<void> {
  for (const [place, score] of scores.entries()) {
    if (score === null) continue;
    screen.all<HTMLInputElement>(`form .sheet:nth-of-type(${place + 1}) input`)[score]!.click();
  }
  await screen.settle();
}

describe('a questionnaire', () => {
  it('says who reads it, and under which licence it stands', async () => {
    const screen = await open();

    expect(screen.text).toContain('and whoever supervises Mira’s work. Ben does not see it');
    expect(screen.text).toContain('Free to use.');
  });

  it('is sent whole, with what it was asked for', async () => {
    const screen = await open();
    await choose(screen, 1, 0);

    await screen.press('Send');
    const request = screen.request('POST', path);
    expect(request.request.body).toEqual({
      dueOn: '2026-11-24',
      answers: { interest: 1, mood: 0 },
    });
    request.flush({ help: null });
    await screen.settle();

    expect(screen.text).toContain('Thank you');
    expect(screen.text).not.toContain('alone');
  });

  it('shows what is still open, and goes there', async () => {
    const screen = await open();
    await choose(screen, 1);

    await screen.press('Send');

    expect(screen.text).toContain('One question is still open.');
    expect(screen.text).toContain('Please choose what fits best.');
    expect(document.activeElement?.closest('fieldset')?.textContent).toContain('Feeling down');
  });

  it('puts help first where an answer asks for it', async () => {
    const screen = await open();
    await choose(screen, 0, 1);
    await screen.press('Send');
    const resources = [{ label: 'Lifeline', contact: '988', hours: 'Day and night' }];
    await screen.answer(path, { help: { resources } }, 'POST');

    expect(screen.find('section.help').textContent).toContain(
      'You do not have to carry this alone',
    );
    expect(screen.find<HTMLAnchorElement>('section.help a').href).toBe('tel:988');
  });

  it('shows help beneath the answer that asks for it, before anything is sent', async () => {
    const screen = await open(due({ helpAt: { item: 'mood', scores: [1] } }));
    await choose(screen, 1, 0);
    expect(screen.all('app-help-here')).toHaveLength(0);

    await choose(screen, null, 1);
    await vi.waitFor(() => expect(screen.all('app-help-here')).toHaveLength(1));
    await screen.settle();
    const resources = [{ label: 'Lifeline', contact: '988', hours: 'Day and night' }];
    await screen.answer('/portal/help', { resources });

    expect(screen.find<HTMLAnchorElement>('app-help-here a').href).toBe('tel:988');
    expect(screen.find('app-help-here').textContent).toContain('nothing has been sent');
    screen.other.expectNone(`/api${path}`);
  });

  it('keeps what was chosen where it cannot be sent, and says why', async () => {
    const screen = await open();
    await choose(screen, 1, 1);
    await screen.press('Send');
    await screen.cutOff(screen.request('POST', path));

    expect(screen.text).toContain('no connection');
    expect(screen.all<HTMLInputElement>('input:checked')).toHaveLength(2);
  });

  it('tells steps between two poles by what they count, and asks in the words that were tested', async () => {
    const poles = [
      { score: 5, label: 'Full' },
      { score: 4, label: '' },
      { score: 0, label: 'Empty' },
    ];
    const items = [{ key: 'full', text: 'Full – Empty', anchors: poles }];
    const screen = await open(due({ isTranslated: false, items }));

    expect(screen.all('form label').map((label) => label.textContent?.trim())).toEqual([
      'Full',
      '4',
      'Empty',
    ]);
    expect(screen.text).toContain('exists in English only');
  });

  it('that is over says so', async () => {
    const screen = await open({ due: [] });

    expect(screen.text).toContain('Nothing is asked here right now');
  });
});
