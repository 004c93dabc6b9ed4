import { ConfigProblem } from './config.ts';
import { sentenceFor } from './process.ts';

const fault = (code: string, more: object = {}) =>
  Object.assign(new Error('as a driver says it'), { code, ...more });

describe('what stands in the way of a start', () => {
  it.each([
    ['a taken port', fault('EADDRINUSE', { port: 3000 }), 'port 3000 is taken'],
    ['a database that is away', fault('ECONNREFUSED'), 'cannot be reached'],
    ['a name that leads nowhere', fault('ENOTFOUND'), 'cannot be reached'],
    ['a network that is away', fault('EHOSTUNREACH'), 'cannot be reached'],
    ['a wrong password', fault('28P01'), 'does not take this user or password'],
    ['a database that is not there', fault('3D000'), 'no database of this name'],
    ['a full disk of this machine', fault('ENOSPC'), 'the disk is full'],
    ['a full disk of the database', fault('53100'), 'the disk is full'],
    ['a setting', new ConfigProblem('Closeknit cannot start: X is missing.'), 'X is missing'],
  ])('is told in one sentence: %s', (_, thrown, sentence) => {
    const said = sentenceFor(thrown);

    expect(said).toContain(sentence);
    expect(said).toMatch(/^Closeknit cannot start: [^\n]+\.$/);
  });

  it('is told whole when nobody foresaw it', () => {
    expect(sentenceFor(new TypeError('out of the blue'))).toContain('process.spec.ts');
  });
});
