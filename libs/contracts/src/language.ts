import { LANGUAGES } from '@closeknit/domain/words/language';
import * as z from 'zod/mini';

export const Language = z.enum(LANGUAGES, 'not-fitting');
export type Language = z.infer<typeof Language>;

/** The language somebody reads in: its pages, mails and papers. */
export const ChangeLanguage = z.object({ language: Language });
export type ChangeLanguage = z.infer<typeof ChangeLanguage>;
z.globalRegistry.add(ChangeLanguage, { id: 'ChangeLanguage' });
