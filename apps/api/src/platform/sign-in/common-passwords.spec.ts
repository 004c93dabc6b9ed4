import { isCommon } from './common-passwords.ts';

describe('a password that is guessed first', () => {
  it.each([
    ['aaaaaaaaaaaa', 'one character'],
    ['abcdefghijkl', 'a run'],
    ['qwertyuiopasdf', 'a walk along the keys'],
    ['qwertzuiopasd', 'the same on a German keyboard'],
    ['qwertzuiop12', 'such a walk with digits behind it'],
    ['Password1234!', 'a worn word'],
    ['1q2w3e4r5t6y', 'a leaked one as it is'],
    ['1qaz2wsx3edc', 'a walk down the keys'],
    ['football2026', 'a leaked one with a year'],
    ['P@ssw0rd2026!', 'a leaked one with letters in disguise'],
    ['Sonnenschein!!', 'a leaked German one'],
    ['ich liebe dich 1', 'a worn phrase, spaced out'],
    ['qwerty123456', 'two often used ones, one behind the other'],
    ['1234qwerasdf', 'the same in three rows'],
    ['zx81kzx81kzx81k', 'something short over and over'],
    ['Mira@Harbour.example', 'the own address'],
  ])('is %s: %s', (password) => {
    expect(isCommon(password, 'mira@harbour.example')).toBe(true);
  });

  it.each([
    ...['seven calm boats', 'mira walks at dusk', 'querty lives in my street'],
    ...[
      'dragon under the harbour',
      'football on the quay',
      'kv9-tr0m-leis',
      '839201847561',
      'sevencalmboats',
    ],
  ])('is not %s', (password) => {
    expect(isCommon(password, 'mira@harbour.example')).toBe(false);
  });
});
