import { AGREEMENT_KINDS } from '@closeknit/domain/agreements/agreement';
import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { line, storable } from './text.ts';

export const AgreementKind = z.enum(AGREEMENT_KINDS, 'not-fitting');
export type AgreementKind = z.infer<typeof AgreementKind>;

export const DocumentKind = z.enum([...AGREEMENT_KINDS, 'consent'], 'not-fitting');
export type DocumentKind = z.infer<typeof DocumentKind>;

/** How a therapist may use in joint work what one partner wrote. */
export const Use = z.enum(['both-know', 'may-bring-in', 'ask-first', 'not-jointly']);
export type Use = z.infer<typeof Use>;

/** Which sentence stands beside a field that the other partner does not read. */
export const Beside = z.enum(['therapist-only', ...AGREEMENT_KINDS]);
export type Beside = z.infer<typeof Beside>;

const FullText = z
  .string()
  .check(z.trim(), z.minLength(1, 'missing'), z.maxLength(40_000, 'too-long'), storable);

/** What a practice puts before couples, as it is now. One that Closeknit came with has no id. */
const Template = z.object({
  id: z.nullable(Id),
  kind: DocumentKind,
  title: z.string(),
  text: z.string(),
  version: z.number(),
  writtenAt: z.nullable(z.string()),
});

/** The practice's documents: both agreements first, then what else it has couples sign. */
export const Documents = z.object({
  /** The agreement a new couple is given unless their therapist chooses the other. */
  usual: AgreementKind,
  templates: z.array(Template),
});
export type Documents = z.infer<typeof Documents>;
z.globalRegistry.add(Documents, { id: 'Documents' });

/** A new document, or the practice's own text of an agreement. */
export const WriteDocument = z.object({ kind: DocumentKind, title: line(120), text: FullText });
export type WriteDocument = z.infer<typeof WriteDocument>;
z.globalRegistry.add(WriteDocument, { id: 'WriteDocument' });

/** The next version of a document. What has been put before couples stays as it was. */
export const RewriteDocument = z.object({ title: line(120), text: FullText });
export type RewriteDocument = z.infer<typeof RewriteDocument>;
z.globalRegistry.add(RewriteDocument, { id: 'RewriteDocument' });

export const ChooseUsual = z.object({ usual: AgreementKind });
export type ChooseUsual = z.infer<typeof ChooseUsual>;
z.globalRegistry.add(ChooseUsual, { id: 'ChooseUsual' });

/** Puts an agreement before a couple, or one of the practice's other documents. */
export const PutDocument = z.union(
  [
    z.object({ kind: AgreementKind }),
    z.object({ kind: z.literal('consent', 'not-fitting'), templateId: Id }),
  ],
  'not-fitting',
);
export type PutDocument = z.infer<typeof PutDocument>;
z.globalRegistry.add(PutDocument, { id: 'PutDocument' });

const PutBefore = z.object({
  id: Id,
  kind: DocumentKind,
  title: z.string(),
  text: z.string(),
  version: z.number(),
  /** SHA-256 of title and text, as it is signed. */
  hash: z.string(),
  putAt: z.string(),
  /** Whether nothing newer has taken its place. */
  isCurrent: z.boolean(),
});

/** What was put before a couple, latest first, and where each partner stands, for who is in care of them. */
export const CoupleDocuments = z.object({
  /** The agreement they are asked to work under; null where there is none. */
  agreement: z.nullable(AgreementKind),
  /** Whether both have signed it as it stands. */
  ready: z.boolean(),
  documents: z.array(
    z.object({
      ...PutBefore.shape,
      putBy: z.string(),
      partners: z.array(
        z.object({
          partnerId: Id,
          firstName: z.string(),
          signedAt: z.nullable(z.string()),
          typedName: z.nullable(z.string()),
          /** When they asked to talk about it first, unless they have signed since. */
          talkFirstAt: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});
export type CoupleDocuments = z.infer<typeof CoupleDocuments>;
z.globalRegistry.add(CoupleDocuments, { id: 'CoupleDocuments' });

/** A partner's documents and own signatures; where the other stands is never here. */
export const OwnDocuments = z.object({
  beside: Beside,
  /** The agreement to be signed before anything is written. */
  toSign: z.nullable(Id),
  documents: z.array(
    z.object({
      ...PutBefore.shape,
      signedAt: z.nullable(z.string()),
      typedName: z.nullable(z.string()),
      talkFirstAt: z.nullable(z.string()),
    }),
  ),
});
export type OwnDocuments = z.infer<typeof OwnDocuments>;
z.globalRegistry.add(OwnDocuments, { id: 'OwnDocuments' });

/** The name somebody types to sign. */
export const TypedName = z.object({ typedName: line(120) });

/** A signature: the text it stands under is named by its hash. */
export const SignDocument = z.object({
  ...TypedName.shape,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not-an-id')),
});
export type SignDocument = z.infer<typeof SignDocument>;
z.globalRegistry.add(SignDocument, { id: 'SignDocument' });
