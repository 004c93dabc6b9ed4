import * as z from 'zod/mini';
import { Use } from './agreements.ts';
import { Id, PromptKey } from './ids.ts';
import { prose } from './text.ts';

/** In bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Beside one answer. */
export const MOST_FILES = 5;

export const FileKind = z.enum(['jpeg', 'png', 'webp', 'pdf']);
export type FileKind = z.infer<typeof FileKind>;

const file = {
  id: Id,
  kind: FileKind,
  /** In bytes. */
  size: z.number(),
  /** What is to be seen, in words, for whoever cannot see it. May be empty. */
  description: z.string(),
  addedAt: z.string(),
};

export const KeptFile = z.object(file);
export type KeptFile = z.infer<typeof KeptFile>;
z.globalRegistry.add(KeptFile, { id: 'KeptFile' });

export const DescribeFile = z.object({ description: prose(500) });
export type DescribeFile = z.infer<typeof DescribeFile>;
z.globalRegistry.add(DescribeFile, { id: 'DescribeFile' });

/** Files beside one's own answers, and beside those of the other that one may read. */
export const OwnFiles = z.object({
  files: z.array(z.object({ ...file, promptKey: PromptKey, isOwn: z.boolean() })),
});
export type OwnFiles = z.infer<typeof OwnFiles>;
z.globalRegistry.add(OwnFiles, { id: 'OwnFiles' });

/** Files beside the answers that those in care of a couple read. */
export const AnswerFiles = z.object({
  files: z.array(z.object({ ...file, promptKey: PromptKey, partnerId: Id, use: Use })),
});
export type AnswerFiles = z.infer<typeof AnswerFiles>;
z.globalRegistry.add(AnswerFiles, { id: 'AnswerFiles' });
