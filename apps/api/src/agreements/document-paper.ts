import type { CoupleDocumentRow } from './couple-document.entity.ts';
import type { SignatureRow } from './signature.entity.ts';
import type { Block, Paper } from '../platform/papers/paper.ts';
import { paragraphsOf } from '../platform/papers/paper.ts';
import { inWords } from '../words/dates.ts';
import { sentence } from '../words/sentence.ts';

interface Letterhead {
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
}

type Signed = Pick<SignatureRow, 'typedName' | 'signedAt'> & { readonly firstName: string };

interface Printed {
  readonly practice: Letterhead;
  readonly document: CoupleDocumentRow;
  readonly signatures: readonly Signed[];
}

/** A document and the signatures under it, to be printed. It changes only when somebody signs. */
export function documentPaper({ practice, document, signatures }: Printed): Paper {
  const { title, text, version, hash, putAt } = document;
  const on = (instant: Date) => inWords(instant, 'day', practice);
  const facts: Block = {
    kind: 'facts',
    rows: [
      [sentence('papers.document.version'), String(version)],
      [sentence('papers.document.put'), on(putAt)],
    ],
  };
  const signed: Block = {
    kind: 'signatures',
    signatures: signatures.map(({ firstName, typedName, signedAt }) => ({
      typedName,
      smallPrint: [
        sentence('papers.document.signed', {
          name: firstName,
          day: on(signedAt),
          time: inWords(signedAt, 'time', practice),
          zone: practice.zone,
        }),
      ],
    })),
  };
  const last = Math.max(...[putAt, ...signatures.map(({ signedAt }) => signedAt)].map(Number));
  return {
    title,
    from: practice.name,
    locale: practice.locale,
    madeAt: new Date(last),
    blocks: [
      facts,
      ...paragraphsOf(text),
      ...(signatures.length > 0
        ? [signed]
        : [{ kind: 'note', text: sentence('papers.document.unsigned') } as const]),
      { kind: 'note', text: sentence('papers.document.hash', { hash }) },
    ],
  };
}
