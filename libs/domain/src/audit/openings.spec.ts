import { describe, expect, it } from 'vitest';
import { type Opening, openingsByDay } from './openings.ts';

const aReading = (at: string, facts: Partial<Opening> = {}): Opening => ({
  at,
  actorId: 'mira',
  name: 'Mira',
  role: 'therapist',
  action: 'trends:read',
  isTherapist: true,
  isUnderGlass: false,
  ...facts,
});

const told = (readings: Opening[], zone = 'Europe/Lisbon') =>
  openingsByDay(readings, zone).map(({ day, name, what, isUnderGlass }) => [
    day,
    name,
    what.join(),
    isUnderGlass,
  ]);

describe('who opened a record', () => {
  it('is told once a day, with all that was opened and not how often', () => {
    const readings = [
      aReading('2026-11-24T18:00:00Z', { action: 'assignments:read' }),
      aReading('2026-11-24T10:00:00Z'),
      aReading('2026-11-24T09:00:00Z'),
      aReading('2026-11-23T09:00:00Z'),
    ];

    expect(told(readings)).toEqual([
      ['2026-11-24', 'Mira', 'assignments:read,trends:read', false],
      ['2026-11-23', 'Mira', 'trends:read', false],
    ]);
  });

  it('tells people apart, and what was opened under a break-glass', () => {
    const owner = { actorId: 'otto', name: 'Otto', isTherapist: false };
    const readings = [
      aReading('2026-11-24T18:00:00Z', { ...owner, isUnderGlass: true }),
      aReading('2026-11-24T17:00:00Z', owner),
      aReading('2026-11-24T16:00:00Z'),
    ];

    expect(told(readings)).toEqual([
      ['2026-11-24', 'Otto', 'trends:read', true],
      ['2026-11-24', 'Otto', 'trends:read', false],
      ['2026-11-24', 'Mira', 'trends:read', false],
    ]);
  });

  it("counts days on the reader's clock", () => {
    const lateInLisbon = [aReading('2026-11-24T23:30:00Z')];

    expect(told(lateInLisbon)[0]?.[0]).toBe('2026-11-24');
    expect(told(lateInLisbon, 'Europe/Athens')[0]?.[0]).toBe('2026-11-25');
  });
});
