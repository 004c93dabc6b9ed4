import { aSession, aWeek, cancelledSession, openings } from '../../testing/therapist-story.ts';
import { daysOf, hoursOf, wallMinute } from './week.ts';

const telling = {
  say: (key: string, facts = {}) => `${key.split('.').at(-1)} ${Object.values(facts).join(' ')}`,
  reader: { zone: 'America/New_York', locale: 'en-GB' },
};
const days = (week = aWeek(), starts = openings.starts) => daysOf(week, starts, telling);
const dates = (week = aWeek()) => days(week).map(({ number }) => number);

describe('a week on the wall', () => {
  it('shows Monday to Friday, and the weekend only when it is in use or today', () => {
    const saturday = { weekday: 6, from: '10:00', to: '12:00' };
    const onSunday = aSession({ startsAt: '2026-11-29T15:00:00.000Z' });

    expect(dates()).toEqual(['23', '24', '25', '26', '27']);
    expect(dates(aWeek({ blocks: [saturday] }))).toContain('28');
    expect(dates(aWeek({ appointments: [onSunday] }))).toContain('29');
    expect(dates(aWeek({ today: '2026-11-28' }))).toContain('28');
  });

  it('places sessions and openings by the clock of the zone, cancelled ones left out', () => {
    const tuesday = days()[1]!;

    expect(tuesday.items.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['opening', 540, 570],
      ['opening', 570, 600],
      ['session', 810, 860],
    ]);
    expect(tuesday.now).toBe(540);
    expect(tuesday.isToday).toBe(true);
    expect(tuesday.items.map(({ id }) => id)).not.toContain(cancelledSession.id);
  });

  it('tells the hour elsewhere in the label of a session', () => {
    expect(days()[1]!.items[2]!.label).toContain('elsewhere Ana Lisbon 18:30');
  });

  it('hatches what is not open', () => {
    expect(days()[1]!.closed).toEqual([
      { from: 0, to: 540 },
      { from: 1020, to: 1440 },
    ]);
    expect(days()[2]!.closed).toEqual([{ from: 0, to: 1440 }]);
  });

  it('leaves out openings that would lie on each other', () => {
    const quarters = [
      '2026-11-24T14:00:00.000Z',
      '2026-11-24T14:15:00.000Z',
      '2026-11-24T14:30:00.000Z',
    ];

    const items = days(aWeek({ appointments: [] }), quarters)[1]!.items;

    expect(items.map(({ from }) => from)).toEqual([540, 570]);
  });

  it('shows the hours that are open or booked, nine to five when there are none', () => {
    const late = aSession({ startsAt: '2026-11-24T23:30:00.000Z' });

    expect(hoursOf(days(), aWeek().blocks)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(hoursOf(days(aWeek({ appointments: [late] })), aWeek().blocks).at(-1)).toBe(19);
    expect(hoursOf(days(aWeek({ appointments: [] }), []), [])).toHaveLength(8);
  });

  it('shows a session that runs past midnight up to it', () => {
    const night = aSession({ startsAt: '2026-11-25T04:30:00.000Z' });

    expect(days(aWeek({ appointments: [night] }), [])[1]!.items[0]).toMatchObject({
      from: 1410,
      to: 1440,
    });
  });

  it.each([
    ['before the clocks go forward', '2026-03-08T06:30:00.000Z', 90],
    ['after the clocks went forward', '2026-03-08T07:30:00.000Z', 210],
    ['in the hour that comes twice', '2026-11-01T06:30:00.000Z', 90],
  ])('reads the wall %s', (_, instant, minute) => {
    expect(wallMinute(instant, 'America/New_York')).toBe(minute);
  });
});
