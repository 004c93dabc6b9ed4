import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  besideFields,
  currentAgreement,
  isAgreement,
  isReadyForJointWork,
  mustSignFirst,
  type PutBefore,
  type Signed,
  type Use,
  useOf,
  type Written,
  writtenUnder,
} from './agreement.ts';
import { shippedAgreements } from './agreement-texts.en.ts';
import { agreementTexts } from './agreement-texts.ts';

const put = (id: string, kind: PutBefore['kind'], putAt = 1): PutBefore => ({ id, kind, putAt });
const by = (partnerId: string, documentId: string): Signed => ({ partnerId, documentId });

describe('what a therapist may use jointly', () => {
  it.each<[string, Partial<Written>, Use]>([
    ['shown to the therapist under no secrets', { under: 'no-secrets' }, 'may-bring-in'],
    ['shown to the therapist under limited secrets', { under: 'limited-secrets' }, 'ask-first'],
    ['shown to the therapist under nothing signed', { under: null }, 'not-jointly'],
    ['sealed and not yet opened', { visibility: 'when-both-answered' }, 'may-bring-in'],
    ['sealed and opened', { visibility: 'when-both-answered', revealed: true }, 'both-know'],
    ['shared under nothing signed', { under: null, visibility: 'shared' }, 'both-know'],
    ['kept private under no secrets', { visibility: 'private' }, 'not-jointly'],
  ])('%s', (_, facts, use) => {
    const plain: Written = { under: 'no-secrets', visibility: 'therapist', revealed: false };

    expect(useOf({ ...plain, ...facts })).toBe(use);
  });
});

describe('the agreement of a couple', () => {
  const documents = [put('old', 'no-secrets', 1), put('new', 'limited-secrets', 2)];
  const consent = put('photos', 'consent', 3);

  it('is the latest put before them, and no other document', () => {
    expect(currentAgreement([...documents, consent])?.id).toBe('new');
    expect(currentAgreement([consent])).toBeNull();
  });

  it('is what somebody writes under once they have signed it', () => {
    expect(writtenUnder(documents, [by('ana', 'old')], 'ana')).toBeNull();
    expect(writtenUnder(documents, [by('ana', 'new')], 'ana')?.id).toBe('new');
    expect(writtenUnder(documents, [by('ana', 'new')], 'ben')).toBeNull();
  });

  it('is to be signed first by who has not', () => {
    expect(mustSignFirst(documents, [by('ana', 'old')], 'ana')).toBe(true);
    expect(mustSignFirst(documents, [by('ana', 'new')], 'ana')).toBe(false);
    expect(mustSignFirst([consent], [], 'ana')).toBe(false);
  });

  it('lets joint work begin when both have signed it as it stands', () => {
    const both: [string, string] = ['ana', 'ben'];
    const ready = (...signatures: Signed[]) => isReadyForJointWork(documents, signatures, both);

    expect(ready(by('ana', 'new'), by('ben', 'new'))).toBe(true);
    expect(ready(by('ana', 'new'), by('ben', 'old'))).toBe(false);
    expect(ready(by('ana', 'new'), by('ana', 'new'))).toBe(false);
    expect(isReadyForJointWork([], [], both)).toBe(false);
  });
});

type Act =
  | { readonly act: 'put'; readonly kind: PutBefore['kind'] }
  | { readonly act: 'sign'; readonly who: 'ana' | 'ben'; readonly which: number }
  | { readonly act: 'write'; readonly who: 'ana' | 'ben' };

const who = fc.constantFrom('ana' as const, 'ben' as const);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('put' as const),
    kind: fc.constantFrom(...AGREEMENT_KINDS, 'consent' as const),
  }),
  fc.record({ act: fc.constant('sign' as const), who, which: fc.nat(5) }),
  fc.record({ act: fc.constant('write' as const), who }),
);

interface Story {
  readonly documents: PutBefore[];
  readonly signatures: Signed[];
  readonly written: { use: Use; signedFor: AgreementKind | null }[];
}

/** What this partner has signed of the latest agreement, found without the rule under test. */
function signedFor({ documents, signatures }: Story, partnerId: string): AgreementKind | null {
  const latest = documents.filter(({ kind }) => isAgreement(kind)).at(-1);
  const isSigned = signatures.some(
    (signed) => signed.documentId === latest?.id && signed.partnerId === partnerId,
  );
  return isSigned ? (latest?.kind as AgreementKind) : null;
}

function tell(story: Story, act: Act): void {
  const { documents, signatures, written } = story;
  if (act.act === 'put') documents.push(put(`${documents.length}`, act.kind, documents.length));
  if (act.act === 'sign' && documents.length > 0) {
    signatures.push(by(act.who, `${act.which % documents.length}`));
  }
  if (act.act !== 'write') return;
  const under = writtenUnder(documents, signatures, act.who)?.kind ?? 'consent';
  const facts = { visibility: 'therapist', revealed: false } as const;
  const use = useOf({ under: isAgreement(under) ? under : null, ...facts });
  written.push({ use, signedFor: signedFor(story, act.who) });
}

const most = { 'no-secrets': 'may-bring-in', 'limited-secrets': 'ask-first' } as const;

describe('over any story of putting, signing and writing', () => {
  it('something is used just as far as its author had signed for when it was written', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
        const story: Story = { documents: [], signatures: [], written: [] };

        for (const act of acts) tell(story, act);

        for (const { use, signedFor: kind } of story.written) {
          expect(use).toBe(kind ? most[kind] : 'not-jointly');
        }
      }),
    );
  });
});

describe('the sentence beside a field', () => {
  it('is that of what is signed, and promises nothing where nothing is', () => {
    expect(besideFields('no-secrets')).toBe('no-secrets');
    expect(besideFields(null)).toBe('therapist-only');
  });
});

describe('the shipped texts', () => {
  it.each(AGREEMENT_KINDS)('%s tells what stays as it was, and what comes before it', (kind) => {
    const { text, title } = shippedAgreements[kind];

    expect(title).not.toBe('');
    expect(text).toMatch(/What you wrote before stays under what you had signed then/);
    expect(text).toMatch(/your safety comes first/);
    expect(text).not.toMatch(/I will tell (your|the other) partner/);
  });

  it.each(AGREEMENT_KINDS)('%s say the same in German, paragraph by paragraph', (kind) => {
    const { de, en } = agreementTexts;

    expect(de[kind].version).toBe(en[kind].version);
    expect(de[kind].text.split('\n\n')).toHaveLength(en[kind].text.split('\n\n').length);
    expect(de[kind].text).toContain('geht Ihre Sicherheit vor');
    expect(de[kind].text).toContain('bleibt unter dem, was Sie damals unterschrieben hatten');
    expect(de[kind].text).not.toMatch(/ (the|you|your) /);
  });

  it('of no secrets promises no revealing', () => {
    expect(shippedAgreements['no-secrets'].text).toContain(
      'do not promise either of you to reveal',
    );
  });
});
