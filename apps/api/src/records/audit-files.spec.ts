import type { ChainedEntry } from '@closeknit/domain/audit/chain';
import { writers } from './audit-files.ts';

const anEntry = (facts: Partial<ChainedEntry> = {}): ChainedEntry => ({
  ...{ seq: 1, at: '2026-11-24T09:00:00.000Z', practiceId: 'p', actorKind: 'member', actorId: 'a' },
  ...{ role: 'owner', action: 'trends:read', subjects: ['s', 't'], coupleId: 'c', partnerId: null },
  ...{ glassId: null, hash: 'h' },
  ...facts,
});
const checkpoint = {
  practiceId: 'p',
  seq: 2,
  hash: 'h',
  at: 'now',
  signature: 's',
  publicKey: 'k',
};

describe('a file of the audit log', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1'])(
    'shows %j as text in a spreadsheet',
    async (action) => {
      const part = { entries: [anEntry({ action })], isFirst: false, checkpoint: undefined };

      const text = await writers.csv(part);

      expect(text).toContain(`'${action}`);
    },
  );

  it('has its header once, and a row for an entry', async () => {
    const first = await writers.csv({ entries: [anEntry()], isFirst: true, checkpoint: undefined });
    const rest = await writers.csv({ entries: [anEntry({ seq: 2 })], isFirst: false, checkpoint });

    expect((first + rest).split('\r\n')).toEqual([
      'seq,at,actorKind,actorId,role,action,subjects,coupleId,partnerId,glassId,practiceId,hash',
      '1,2026-11-24T09:00:00.000Z,member,a,owner,trends:read,s t,c,,,p,h',
      '2,2026-11-24T09:00:00.000Z,member,a,owner,trends:read,s t,c,,,p,h',
      '',
    ]);
  });

  it.each([
    [[1], [2]],
    [[1, 2], []],
    [[], []],
  ])('is whole JSON when its parts are put together: %j, %j', async (...parts) => {
    const texts = parts.map((seqs, at) => {
      const entries = seqs.map((seq) => anEntry({ seq }));
      return writers.json({
        entries,
        isFirst: at === 0,
        checkpoint: at === 1 ? checkpoint : undefined,
      });
    });

    const whole = JSON.parse((await Promise.all(texts)).join(''));

    expect(whole.checkpoint).toEqual(checkpoint);
    expect(whole.entries.map(({ seq }: ChainedEntry) => seq)).toEqual(parts.flat());
  });
});
