import { base32, codeOf, setUpUri, stepAt, stepOf } from './totp.ts';

// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
const secret = Buffer.from('12345678901234567890');
const vectors: readonly [seconds: number, code: string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];

describe('codes of an authenticator app', () => {
  it.each(vectors)('are those of RFC 6238 at %i seconds', (seconds, code) => {
    expect(codeOf(secret, stepAt(seconds * 1000))).toBe(code);
  });

  it.each([
    ['of now', 0, true],
    ['of half a minute ago', -30, true],
    ['of half a minute ahead', 30, true],
    ['of a minute ago', -60, false],
    ['of a minute ahead', 60, false],
  ])('are taken when they are %s: %i seconds away, %s', (_, away, isTaken) => {
    const now = 1234567890_000;
    const step = stepAt(now + away * 1000);

    expect(stepOf(codeOf(secret, step), secret, now)).toBe(isTaken ? step : null);
  });

  it.each(['', '12345', '1234567', 'abcdef', '٠٠٥٩٢٤'])('are never "%s"', (code) => {
    expect(stepOf(code, secret, 1234567890_000)).toBeNull();
  });

  it('are set up by an address with the secret in base32', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(setUpUri(secret, 'a&b@m.example')).toBe(
      'otpauth://totp/Closeknit:a%26b%40m.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' +
        '&issuer=Closeknit&digits=6&period=30',
    );
  });
});
