import type { Me } from '@closeknit/contracts/me';
import { mira } from '../../testing/people.ts';
import { openWorkspace } from '../../testing/open-workspace.ts';
import { aFlag, foundWith } from '../../testing/findings-story.ts';
import { aCare, aCoupleInBrief, duarteId, jonas } from '../../testing/therapist-story.ts';

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

  it('stand by need, with the first reason, or by name where that is wished', async () => {
    const screen = await openWorkspace('couples');
    const other = aCoupleInBrief({ id: jonas.therapistId, name: 'Tomas & Sofia Reyes' });
    await screen.answer('/couples', { couples: [other, aCoupleInBrief()] });
    const names = () => screen.all('app-couple-row h2').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Tomas & Sofia Reyes', 'Ana & Ben Duarte']);

    await screen.answer('/findings', foundWith({ [duarteId]: [aFlag()] }));

    expect(names()).toEqual(['Ana & Ben Duarte', 'Tomas & Sofia Reyes']);
    expect(screen.find('app-couple-row').textContent).toContain('moving apart');
    await screen.press('By name');
    expect(names()).toEqual(['Tomas & Sofia Reyes', 'Ana & Ben Duarte']);
  });

  it('that are closed are filed away until they are asked for', async () => {
    const screen = await openWorkspace('couples');
    const closed = aCoupleInBrief({
      id: jonas.therapistId,
      name: 'Mia & Leo Roth',
      state: 'closed',
    });
    const paused = aCoupleInBrief({ state: 'paused' });
    await screen.answer('/couples', { couples: [paused, closed] });

    expect(screen.heading).toBe('One couple in your care');
    expect(screen.all('ck-tag').map((tag) => tag.textContent)).toEqual(['Paused']);
    expect(screen.text).not.toContain('Mia & Leo Roth');

    await screen.press('Show one closed');

    expect(screen.text).toContain('Mia & Leo Roth');
    expect(screen.find('[aria-pressed=true]').textContent).toContain('Show one closed');
  });

  it('of colleagues stand apart, with names and sessions only', async () => {
    const screen = await openWorkspace('couples');
    const closed = { lines: null, lastCheckInWeek: null, overdue: null };

    await screen.answer('/couples', {
      couples: [
        aCoupleInBrief(),
        aCoupleInBrief({ id: jonas.therapistId, care: aCare(jonas), ...closed }),
      ],
    });

    expect(screen.heading).toBe('One couple in your care');
    const [own, others] = screen.all('ul.sheet');
    expect(own?.querySelector('svg[role=img]')).not.toBeNull();
    expect(others?.querySelector('svg[role=img]')).toBeNull();
    expect(others?.textContent).toContain('With Jonas Lind');
    expect(others?.textContent).not.toContain('No check-ins yet');
  });

  it('are the practice’s to an assistant, who adds none', async () => {
    const screen = await openWorkspace('couples', { ...mira, role: 'assistant' } as Me);

    await screen.answer('/couples', { couples: [] });

    expect(screen.heading).toBe('No couples yet');
    expect(screen.text).toContain('as soon as a therapist adds them');
    expect(screen.text).not.toContain('Add a couple');
  });

  it('say what to do when there are none', async () => {
    const screen = await openWorkspace('couples');

    await screen.answer('/couples', { couples: [] });

    expect(screen.heading).toBe('No couples in your care yet');
    expect(screen.text).toContain('Add a couple with the address of each partner.');
  });
});
