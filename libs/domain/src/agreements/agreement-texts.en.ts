import type { AgreementKind } from './agreement.ts';

/** A text to be signed. Paragraphs are parted by empty lines. */
export interface AgreementText {
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

export type AgreementTexts = Readonly<Record<AgreementKind, AgreementText>>;

const noSecrets = `This is how I handle what either of you tells me on your own: in a talk between the two of us, in a message, or in an answer here that only I read.

I work for both of you. I do not want to hold something that weighs on your relationship while one of you knows nothing of it. So I may bring what one of you has told me alone into our work together, when I judge that the work needs it.

That I may does not mean that I will. I do not pass things on by themselves, and I do not promise either of you to reveal everything. Where I can, I speak first with the one who told me, so that you have the chance to say it yourself, in your own time and words.

If something stays unsaid that makes honest work with both of you impossible, I may end our joint work without giving the reason.

Some things I do not decide this way. Where somebody may come to harm, your safety comes first: I do not bring into the room what could put one of you in danger. And where the law tells me to speak or to be silent, I follow it.

Here, each of you chooses for every answer who reads it. What you keep to yourself I do not see. What you show only to me is covered by this agreement. What you share with each other you both know anyway.

If we change this agreement later, the new one holds for what is written after you have signed it. What you wrote before stays under what you had signed then.`;

const limitedSecrets = `This is how I handle what either of you tells me on your own: in a talk between the two of us, in a message, or in an answer here that only I read.

What one of you tells me alone stays between us. I do not bring it into our work together unless you, who told me, have agreed to it first. You may say no, and you may change your mind until it has been said.

There are limits to this. If I come to know something that makes honest work with both of you impossible, I will ask you to tell your partner or to let me help you do so. If you decide not to, I may end our joint work without giving the reason.

Where somebody may come to harm, your safety comes first: I do what is needed to protect people, and I do not bring into the room what could put one of you in danger. And where the law tells me to speak or to be silent, I follow it.

Here, each of you chooses for every answer who reads it. What you keep to yourself I do not see. What you show only to me is covered by this agreement. What you share with each other you both know anyway.

If we change this agreement later, the new one holds for what is written after you have signed it. What you wrote before stays under what you had signed then.`;

/** The texts Closeknit comes with. A practice may put its own in their place. A changed text has a new version. */
export const shippedAgreements: AgreementTexts = {
  'no-secrets': { version: 1, title: 'How I keep confidences: no secrets', text: noSecrets },
  'limited-secrets': {
    version: 1,
    title: 'How I keep confidences: with your consent',
    text: limitedSecrets,
  },
};
