import { randomBytes } from 'node:crypto';
import { ConfigProblem, configFrom } from './config.ts';

const whole = {
  DATABASE_URL: 'postgres://closeknit_app@localhost/closeknit',
  SMTP_URL: 'smtp://localhost',
  SESSION_SECRET: 'a'.repeat(32),
  LINK_SECRET: 'b'.repeat(32),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
};

describe('the configuration', () => {
  it('has a default for what need not be said', () => {
    expect(configFrom(whole)).toMatchObject({ port: 3000, worker: true, redisUrl: undefined });
  });

  it('names everything that is missing, in one sentence', () => {
    const { SESSION_SECRET: _, ENCRYPTION_KEY: __, ...partial } = whole;

    expect(() => configFrom(partial)).toThrow(
      'Closeknit cannot start: SESSION_SECRET is missing; ENCRYPTION_KEY is missing.',
    );
  });

  it.each([
    ['PORT', '99999'],
    ['DATABASE_URL', 'not a url'],
    ['SESSION_SECRET', 'short'],
    ['ENCRYPTION_KEY', 'c2hvcnQ='],
    ['WORKER', 'perhaps'],
    ['FILES_URL', 'https://files.example'],
    ['FILES_URL', 's3://bucket-without-keys'],
  ])('refuses a %s of %s by its name, and does not repeat it', (name, value) => {
    const read = () => configFrom({ ...whole, [name]: value });

    expect(read).toThrow(ConfigProblem);
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });

  it.each([
    ['PORT', 'first', 'PORT is not a whole number from 0 to 65535.'],
    ['DATABASE_POOL', '2.5', 'DATABASE_POOL is not a whole number from 2 to 200.'],
    ['SMTP_URL', 'mail server', 'SMTP_URL is not an address like scheme://host/name.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is none of silent, error, warn, info, debug.'],
    ['RATE_LIMITS', '0', 'RATE_LIMITS is not a number above 0.'],
  ])('says what %s should be', (name, value, sentence) => {
    expect(() => configFrom({ ...whole, [name]: value })).toThrow(
      `Closeknit cannot start: ${sentence}`,
    );
  });

  it.each([
    [undefined, { folder: expect.stringMatching(/\.data\/files$/) }],
    ['file:///var/lib/closeknit', { folder: '/var/lib/closeknit' }],
    [
      's3://quay/files?region=eu-central-1&endpoint=https://s3.example/',
      { endpoint: 'https://s3.example', bucket: 'quay', prefix: 'files/', region: 'eu-central-1' },
    ],
    ['s3://quay', { endpoint: 'https://s3.us-east-1.amazonaws.com', bucket: 'quay', prefix: '' }],
  ])('keeps files, where it is told %s, there', (FILES_URL, place) => {
    const keys = { FILES_KEY_ID: 'id', FILES_KEY_SECRET: 'secret' };
    const environment = { ...whole, ...keys, ...(FILES_URL ? { FILES_URL } : {}) };

    expect(configFrom(environment).files).toMatchObject(place);
  });

  it('takes an empty setting for one that is not there', () => {
    expect(() => configFrom({ ...whole, LINK_SECRET: '' })).toThrow('LINK_SECRET is missing');
  });
});
