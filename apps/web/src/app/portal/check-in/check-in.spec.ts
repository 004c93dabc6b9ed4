import { openPortal } from '../../testing/open-portal.ts';
import type { Screen } from '../../testing/screen.ts';

const signs = [
  'How deep did your talks go?',
  'How much affection was there?',
  'Roommates, or partners?',
  'How safe was it to be open?',
  'When you were together',
];

const open = () => openPortal('/check-ins/2026-11-23');

async function fill(screen: Screen): Promise<void> {
  for (const [place, sign] of signs.entries()) await screen.type(sign, String(place + 4));
}

describe('the weekly check-in', () => {
  it('is sent as five numbers and a sentence with its readers', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('One sentence', 'We walked.');
    await screen.choose('Only me');
    await screen.press('Check in');
    const sent = await screen.answer('/portal/check-ins', null, 'POST');

    expect(sent.request.body).toEqual({
      week: '2026-11-23',
      scores: { talk: 4, affection: 5, partnership: 6, openness: 7, togetherness: 8 },
      note: 'We walked.',
      noteVisibility: 'private',
    });
    expect(screen.heading).toBe('Thank you, Ana');
    expect(document.activeElement).toBe(screen.find('h1'));
  });

  it('leaves no slider standing where nobody put it', async () => {
    const screen = await open();

    await screen.type(signs[0] ?? '', '5');
    await screen.press('Check in');

    screen.other.expectNone('/api/portal/check-ins');
    expect(screen.text.match(/Please fill this in\./g)?.length).toBe(4);
    expect(document.activeElement).toBe(screen.labelled('How much affection'));
  });

  it('takes the middle where somebody presses the slider as it stands', async () => {
    const screen = await open();

    screen.labelled(signs[0] ?? '').click();
    await screen.settle();

    expect(screen.find('output').textContent).toBe('5');
  });

  it('says the ends of a slider in words', async () => {
    const screen = await open();

    expect(screen.labelled(signs[0] ?? '').getAttribute('aria-valuetext')).toBe('not yet');
    await screen.type(signs[0] ?? '', '10');

    expect(screen.labelled(signs[0] ?? '').getAttribute('aria-valuetext')).toBe(
      '10, What really moves us',
    );
  });

  it('asks who may read the sentence only when there is one', async () => {
    const screen = await open();

    expect(screen.text).not.toContain('Who may read the sentence?');
    await screen.type('One sentence', 'We walked.');

    expect(screen.text).toContain('Who may read the sentence?');
  });

  it('keeps everything where it is refused', async () => {
    const screen = await open();

    await fill(screen);
    await screen.type('One sentence', 'We walked.');
    await screen.press('Check in');
    await screen.refuse(screen.request('POST', '/portal/check-ins'), {
      status: 409,
      code: 'already-filled',
    });

    expect(screen.find('form app-form-error').textContent).toContain('already checked in');
    expect(screen.labelled<HTMLTextAreaElement>('One sentence').value).toBe('We walked.');
    expect(screen.labelled(signs[4] ?? '').value).toBe('8');
  });
});
