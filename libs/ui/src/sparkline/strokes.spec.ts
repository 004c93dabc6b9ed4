import { type Room, strokeOf } from './strokes.ts';

const room: Room = { width: 120, height: 60, inset: 10, weeks: 5, lowest: 0, highest: 40 };

describe('a stroke', () => {
  it('lays the weeks over all of the width, and higher values higher', () => {
    expect(strokeOf([0, 10, 20, 30, 40], room).path).toBe('M10 50L35 40L60 30L85 20L110 10');
  });

  it('is lifted over what is missing, and ends with the last value', () => {
    expect(strokeOf([0, null, 20, 30, null], room)).toEqual({
      path: 'M10 50M60 30L85 20',
      end: { x: 85, y: 20 },
    });
  });

  it.each([[[]], [[null, null]]])('of %j is nothing', (line) => {
    expect(strokeOf(line, room)).toEqual({ path: '', end: null });
  });

  it('has a place for a single week', () => {
    expect(strokeOf([20], { ...room, weeks: 1 }).end).toEqual({ x: 10, y: 30 });
  });
});
