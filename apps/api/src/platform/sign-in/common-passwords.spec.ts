import { isCommon } from './common-passwords.ts';

describe('a password that is guessed first', () => {
  it.each([
    ['aaaaaaaaaaaa', 'one character'],
    ['abcdefghijkl', 'a run'],
    ['qwertyuiopasdf', 'a walk along the keys'],
    ['qwertzuiopasd', 'the same on a German keyboard'],
    ['Password1234!', 'a worn word'],
    ['Mira@Harbour.example', 'the own address'],
  ])('is %s: %s', (password) => {
    expect(isCommon(password, 'mira@harbour.example')).toBe(true);
  });

  it.each(['seven calm boats', 'mira walks at dusk', 'querty lives in my street'])(
    'is not %s',
    (password) => {
      expect(isCommon(password, 'mira@harbour.example')).toBe(false);
    },
  );
});
