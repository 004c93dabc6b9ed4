import { describe, expect, it } from 'vitest';
import { answerText, meetingInWords } from './answer-text.ts';

describe('a meeting in words', () => {
  it('names the day, the time and the place', () => {
    const meeting = { day: '2026-12-03', time: '19:30', place: ' by the lake ' };

    expect(meetingInWords(meeting, 'en-GB')).toBe('Thursday 3 December, 19:30, by the lake');
    expect(meetingInWords(meeting, 'de')).toBe('Donnerstag, 3. Dezember, 19:30, by the lake');
  });

  it('leaves out what is not settled', () => {
    expect(meetingInWords({ day: '2026-12-03', time: null, place: '' }, 'en-GB')).toBe(
      'Thursday 3 December',
    );
  });
});

describe('an answer as a text', () => {
  it.each([
    ['In June.', 'In June.'],
    [['Tea', 'The bench'], 'Tea\nThe bench'],
    [{ day: '2026-12-03', time: null, place: 'home' }, 'Thursday 3 December, home'],
  ])('%j reads %j', (value, text) => {
    expect(answerText(value, 'en-GB')).toBe(text);
  });
});
