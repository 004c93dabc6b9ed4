import type { CoupleDocuments } from '@closeknit/contracts/agreements';
import type { Discussion } from '@closeknit/contracts/discussing';
import type { CoupleMessages } from '@closeknit/contracts/messages';
import type { Findings } from '@closeknit/contracts/findings';
import type { Review } from '@closeknit/contracts/review';
import { openWorkspace } from '../../../testing/open-workspace.ts';
import type { Screen } from '../../../testing/screen.ts';
import { aFinding, aLine } from '../../../testing/findings-story.ts';
import { aCouple, anaId, anAssignment, benId, duarteId } from '../../../testing/therapist-story.ts';
import { aTrend } from '../../../testing/trend-story.ts';
import { strictest, useOfLine, useOfTold } from './use-of-told.ts';

const at = `/couples/${duarteId}`;
const id = '0192f0c1-0000-7000-8000-0000000000f1';

const review: Review = {
  since: { at: '2026-11-17T19:20:00Z', kind: 'session' },
  done: [
    {
      assignment: anAssignment(),
      closeness: [{ partnerId: anaId, before: 4, after: 6 }],
    },
  ],
  waiting: [{ id, title: 'A walk', dueOn: '2026-11-28' }],
  ...{ partners: [], weeks: [], exercises: [] },
};
const discussion: Discussion = {
  ...{ mayWrite: true, closed: null, sharing: true },
  points: [
    {
      ...{ id, by: 'Ana', isOwn: false, partnerId: anaId, toBoth: false, text: 'Christmas' },
      ...{ answer: null, use: 'ask-first', addedAt: '2026-11-20T18:00:00Z', discussedAt: null },
    },
  ],
};
const message = (id: string, text: string, more: object = {}) => ({
  ...{ id, text, by: 'Ana', isOwn: false, isNew: false, use: 'ask-first' as const },
  ...{ sentAt: '2026-11-20T18:00:00Z', ...more },
});
const messages: CoupleMessages = {
  ...{ mayWrite: true, on: true, practiceOn: true },
  threads: [
    {
      ...{ with: anaId, firstName: 'Ana', closed: null },
      messages: [
        message('0192f0c1-0000-7000-8000-0000000000e1', 'Before the session', {
          sentAt: '2026-11-16T18:00:00Z',
        }),
        message('0192f0c1-0000-7000-8000-0000000000e2', 'I cannot sleep'),
        message('0192f0c1-0000-7000-8000-0000000000e3', 'Thank you for telling me', {
          isOwn: true,
          use: null,
        }),
      ],
    },
    {
      ...{ with: null, firstName: null, closed: null },
      messages: [
        message('0192f0c1-0000-7000-8000-0000000000e4', 'We are late', { by: 'Ben', use: null }),
      ],
    },
  ],
};
const signed = (firstName: string, partnerId: string, signedAt: string | null) => ({
  ...{ firstName, partnerId, signedAt, typedName: null, talkFirstAt: null },
});
const documents = (
  kind: 'no-secrets' | 'limited-secrets' = 'no-secrets',
  putAt = '2026-09-01T09:00:00Z',
): CoupleDocuments => ({
  ...{ agreement: kind, ready: false },
  documents: [
    {
      ...{ id, kind, title: 'Our agreement', text: 'x', version: 1, hash: 'a', putAt },
      ...{ isCurrent: true, putBy: 'Mira' },
      partners: [signed('Ana', anaId, '2026-09-02T09:00:00Z'), signed('Ben', benId, null)],
    },
  ],
});

const someFindings = {
  today: '2026-11-24',
  lines: [aLine([aFinding()])],
  sessions: [],
  earlier: [],
};

async function open(findings: Findings = someFindings): Promise<Screen> {
  const screen = await openWorkspace(`${at.slice(1)}/brief`);
  await screen.answer(at, aCouple());
  await screen.answer(`${at}/review?since=session`, review);
  await screen.answer(`${at}/findings`, findings);
  await screen.answer(`${at}/trend?weeks=13`, aTrend());
  await screen.answer(`${at}/discussion`, discussion);
  await screen.answer(`${at}/messages`, messages);
  return screen;
}

describe('the session brief', () => {
  it('waits for all of it: half a brief would read as all there is', async () => {
    const screen = await open();
    expect(screen.all('app-brief h2')).toHaveLength(0);

    await screen.answer(`${at}/agreements`, documents());

    expect(screen.find('app-brief h2').textContent).toContain('Session brief: Ana & Ben Duarte');
  });

  it('tells each thing with how it may be used', async () => {
    const screen = await open();
    await screen.answer(`${at}/agreements`, documents());

    const text = screen.find('app-brief').textContent?.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('Since the session on Tuesday 17 November');
    expect(text).toContain('No secrets, not yet signed by both');
    expect(text).toContain(
      'doing worse since 16 November may be brought in Ana is doing worse on CSI-4',
    );
    expect(text).toMatch(/Ana ask first ?Christmas/);
    expect(text).toMatch(/We laughed about the kettle/);
    expect(text).toContain('closeness before 4, after 6 (of 10) may be brought in');
    expect(text).toContain('A walk due Saturday 28 November');
    expect(text).toContain('Both lines: not in joint work');
    const items = screen.all('app-brief-items li');
    expect(items.every((item) => item.querySelector('app-use-tag') !== null)).toBe(true);
  });

  it('tells what they wrote between sessions, and not what one wrote oneself', async () => {
    const screen = await open();
    await screen.answer(`${at}/agreements`, documents());

    const text = screen.find('section[aria-labelledby="messages"]').textContent;
    expect(text.replace(/\s+/g, ' ').trim()).toBe(
      'Messages between sessions Ana to you, 20 Nov ask firstI cannot sleep ' +
        'Ben to both of you, 20 Nov both know itWe are late',
    );
  });

  it('keeps what was seen or put off, last, with what was noted about it', async () => {
    const mark = { acknowledgedAt: null, note: 'Ask about the nights.', markedBy: 'Mira' };
    const putOff = { isQuiet: true, mark: { ...mark, snoozedUntil: '2026-12-08' } };
    const lines = [
      aLine([aFinding(putOff), aFinding({ kind: 'stale', inputs: { days: 33, every: 7 } })]),
    ];
    const screen = await open({ today: '2026-11-24', lines, sessions: [], earlier: [] });
    await screen.answer(`${at}/agreements`, documents());

    const [first, last] = screen.all('section[aria-labelledby="stands-out"] li');
    expect(first?.textContent).not.toContain('Put off');
    expect(last?.textContent).toContain('Put off until 8 December.');
    expect(last?.textContent).toContain('Ask about the nights.');
  });

  it('goes to paper alone', async () => {
    const screen = await open();
    await screen.answer(`${at}/agreements`, documents());
    const print = vi.spyOn(window, 'print').mockReturnValue();

    await screen.press('Print');

    expect(print).toHaveBeenCalledOnce();
    expect(screen.find('app-brief').classList).toContain('alone-on-paper');
  });
});

describe('how what was told alone may be used', () => {
  const use = (kind: 'no-secrets' | 'limited-secrets', partnerId: string, day: string) =>
    useOfTold(documents(kind), partnerId, day);

  it.each([
    ['under no secrets, signed before', 'no-secrets', anaId, '2026-09-03', 'may-bring-in'],
    ['under limited secrets', 'limited-secrets', anaId, '2026-09-03', 'ask-first'],
    ['before it was signed', 'no-secrets', anaId, '2026-09-01', 'not-jointly'],
    [
      'on the day of signing, which was longer elsewhere',
      'no-secrets',
      anaId,
      '2026-09-02',
      'not-jointly',
    ],
    ['of whom has not signed', 'no-secrets', benId, '2026-09-03', 'not-jointly'],
    ['before there was one', 'no-secrets', anaId, '2026-08-01', 'not-jointly'],
  ] as const)('%s', (_when, kind, partnerId, day, expected) => {
    expect(use(kind, partnerId, day)).toBe(expected);
  });

  it('is not widened by an agreement put later', () => {
    const before = documents('limited-secrets');
    const later = documents('no-secrets', '2026-10-01T09:00:00Z');
    const [earlier, newer] = [before.documents[0]!, later.documents[0]!];
    const both = {
      documents: [{ ...newer, partners: [signed('Ana', anaId, '2026-10-02T09:00:00Z')] }, earlier],
    };

    expect(useOfTold(both, anaId, '2026-09-20')).toBe('ask-first');
    expect(useOfTold(both, anaId, '2026-10-01')).toBe('not-jointly');
    expect(useOfTold(both, anaId, '2026-10-03')).toBe('may-bring-in');
  });

  it('is the strictest where it rests on several', () => {
    expect(strictest(['may-bring-in', 'not-jointly', 'ask-first'])).toBe('not-jointly');
    expect(strictest([])).toBe('not-jointly');
  });

  it('of a line rests on its first score, too', () => {
    const told = documents('no-secrets', '2026-11-03T09:00:00Z');
    const signedSince = signed('Ana', anaId, '2026-11-04T09:00:00Z');
    told.documents[0]!.partners[0] = signedSince;

    // 2 and 16 November: the first lies before there was an agreement.
    expect(useOfTold(told, anaId, '2026-11-16')).toBe('may-bring-in');
    expect(useOfLine(told, aLine(), anaId)).toBe('not-jointly');
  });
});
