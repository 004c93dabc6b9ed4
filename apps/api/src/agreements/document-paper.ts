import type { CoupleDocumentRow } from './couple-document.entity.ts';
import type { SignatureRow } from './signature.entity.ts';
import type { Block, Paper } from '../platform/papers/paper.ts';
import type { Text } from './document-texts.service.ts';
import { paragraphsOf } from '../platform/papers/paper.ts';
import { inWords } from '../words/dates.ts';
import { sentence } from '../words/sentence.ts';

interface Letterhead {
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
}

type Signed = Pick<SignatureRow, 'typedName' | 'signedAt' | 'twinHash'> & {
  readonly firstName: string;
};

interface Printed {
  readonly practice: Letterhead;
  readonly document: CoupleDocumentRow;
  /** Each text that was signed, or the document's own. */
  readonly texts: readonly Text[];
  readonly signatures: readonly Signed[];
}

/** A document and the signatures under it, to be printed. It changes only when somebody signs. */
export function documentPaper({ practice, document, texts, signatures }: Printed): Paper {
  const { title, version, hash, putAt } = document;
  const say = (key: string, facts = {}) =>
    sentence(`papers.document.${key}`, facts, practice.locale);
  const facts: Block = {
    kind: 'facts',
    rows: [
      [say('version'), String(version)],
      [say('put'), inWords(putAt, 'day', practice)],
    ],
  };
  const last = Math.max(...[putAt, ...signatures.map(({ signedAt }) => signedAt)].map(Number));
  return {
    title: texts[0]?.title ?? title,
    from: practice.name,
    locale: practice.locale,
    madeAt: new Date(last),
    blocks: [
      facts,
      ...texts.flatMap((text, at) => [
        ...(at > 0 ? [{ kind: 'heading', text: text.title } as const] : []),
        ...paragraphsOf(text.text),
        underneath(
          signatures.filter(({ twinHash }) => (twinHash ?? hash) === text.hash),
          { practice, say },
        ),
        { kind: 'note', text: say('hash', { hash: text.hash }) } as const,
      ]),
    ],
  };
}

function underneath(
  signatures: readonly Signed[],
  { practice, say }: { practice: Letterhead; say: (key: string, facts?: object) => string },
): Block {
  if (signatures.length === 0) return { kind: 'note', text: say('unsigned') };
  return {
    kind: 'signatures',
    signatures: signatures.map(({ firstName, typedName, signedAt }) => ({
      typedName,
      smallPrint: [
        say('signed', {
          name: firstName,
          day: inWords(signedAt, 'day', practice),
          time: inWords(signedAt, 'time', practice),
          zone: practice.zone,
        }),
      ],
    })),
  };
}
