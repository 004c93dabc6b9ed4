import type { Language } from '../words/language.ts';
import { agreementsDe } from './agreement-texts.de.ts';
import { type AgreementTexts, shippedAgreements } from './agreement-texts.en.ts';

/** The agreements Closeknit comes with, in every language: a version says the same in all of them. */
export const agreementTexts: Readonly<Record<Language, AgreementTexts>> = {
  en: shippedAgreements,
  de: agreementsDe,
};
