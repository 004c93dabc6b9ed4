import { openWorkspace } from '../../testing/open-workspace.ts';
import { aCoupleInBrief } from '../../testing/therapist-story.ts';

describe('the couples', () => {
  it('stand with their next session on the own clock', async () => {
    const screen = await openWorkspace('couples');

    await screen.answer('/couples', { couples: [aCoupleInBrief()] });

    expect(screen.heading).toBe('One couple in your care');
    expect(screen.text).toContain('Next session Tuesday 24 November, 13:30');
    expect(screen.find('li a.button').getAttribute('aria-label') ?? screen.text).toContain('Open');
  });

  it('show who is still to come in, and whose invitation has run out', async () => {
    const [ana, ben] = aCoupleInBrief().partners;
    const partners = [
      { ...ana!, joining: 'invited' as const },
      { ...ben!, joining: 'expired' as const },
    ];
    const screen = await openWorkspace('couples');

    await screen.answer('/couples', {
      couples: [
        aCoupleInBrief({ partners, nextSessionAt: null, lines: { first: [], second: [] } }),
      ],
    });

    expect(screen.all('ck-tag').map((tag) => tag.textContent)).toEqual([
      'Ana is invited',
      'Ben’s invitation has run out',
    ]);
    expect(screen.text).toContain('No session booked');
    expect(screen.text).toContain('No check-ins yet');
  });

  it('say what to do when there are none', async () => {
    const screen = await openWorkspace('couples');

    await screen.answer('/couples', { couples: [] });

    expect(screen.heading).toBe('No couples in your care yet');
    expect(screen.text).toContain('Add a couple with the address of each partner.');
  });
});
