import { arrivalAt, openWorkspace } from '../../testing/open-workspace.ts';
import type { Screen } from '../../testing/screen.ts';
import { hoursAfter, quarterHours } from './quarter-hours.ts';

const hours = {
  zone: 'America/New_York',
  blocks: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
  ],
};

async function openHours(): Promise<Screen> {
  const screen = await openWorkspace('calendar/hours');
  await screen.answer('/hours', hours);
  return screen;
}

async function set(screen: Screen, label: string, value: string): Promise<void> {
  const list = screen.find<HTMLSelectElement>(`select[aria-label="${label}"]`);
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await screen.settle();
}

describe('the open hours', () => {
  it('stand by weekday, with how many there are', async () => {
    const screen = await openHours();

    expect(screen.heading).toBe('7 hours a week are open');
    expect(screen.all<HTMLSelectElement>('.block select').map(({ value }) => value)).toEqual([
      '09:00',
      '12:00',
      '13:00',
      '17:00',
    ]);
    expect(screen.all('fieldset')[1]!.textContent).toContain('closed');
  });

  it('are added and removed day by day, and kept', async () => {
    const screen = await openHours();

    await screen.press('Add hours Wednesday');
    expect(screen.heading).toBe('15 hours a week are open');
    screen.find('button[aria-label="Remove these hours of Monday"]').click();
    await screen.settle();
    await screen.press('Keep these hours');
    const sent = await screen.answer('/hours', null, 'PUT');

    expect(sent.request.body).toEqual({
      zone: 'America/New_York',
      blocks: [
        { weekday: 1, from: '13:00', to: '17:00' },
        { weekday: 3, from: '09:00', to: '17:00' },
      ],
    });
    await arrivalAt('/workspace/calendar');
  });

  it.each([
    ['overlap', 'Monday to', '14:00', 'These hours overlap.'],
    ['end before they begin', 'Monday to', '08:00', 'These hours end before they begin.'],
  ])(
    'are not sent when they %s, and it is said at the block',
    async (_, label, value, sentence) => {
      const screen = await openHours();

      await set(screen, label, value);
      await screen.press('Keep these hours');

      expect(screen.find('.error:not(:empty)').textContent).toBe(sentence);
      screen.other.expectNone({ method: 'PUT', url: '/api/hours' });
    },
  );

  it('tell a refusal of the other side and stay as they were set', async () => {
    const screen = await openHours();

    await screen.press('Keep these hours');
    await screen.refuse(screen.request('PUT', '/hours'), { status: 503, code: 'away' });

    expect(screen.find('[role=alert]').textContent).toContain('There is no connection right now.');
    expect(screen.all('.block')).toHaveLength(2);
  });
});

describe('the hours offered', () => {
  it('go in quarters up to midnight, with what is in use already', () => {
    expect(quarterHours([]).at(-1)).toBe('24:00');
    expect(quarterHours(['09:10'])).toContain('09:10');
    expect(quarterHours(['09:15'])).toHaveLength(97);
  });

  it('begin where the last ones end, until midnight', () => {
    expect(hoursAfter()).toEqual({ from: '09:00', to: '17:00' });
    expect(hoursAfter('22:30')).toEqual({ from: '22:30', to: '24:00' });
    expect(hoursAfter('24:00')).toBeUndefined();
  });
});
