import type { AgreementTexts } from './agreement-texts.en.ts';

const noSecrets = `So gehe ich mit dem um, was eine oder einer von Ihnen mir allein anvertraut: in einem Gespräch zu zweit, in einer Nachricht oder in einer Antwort hier, die nur ich lese.

Ich arbeite für Sie beide. Ich möchte nichts für mich behalten, das Ihre Beziehung belastet, während eine oder einer von Ihnen nichts davon weiß. Darum darf ich in unsere gemeinsame Arbeit einbringen, was mir allein gesagt wurde, wenn die Arbeit es nach meinem Urteil braucht.

Dass ich es darf, heißt nicht, dass ich es tue. Ich gebe nichts einfach weiter, und ich verspreche Ihnen beiden nicht, alles offenzulegen. Wo es geht, spreche ich zuerst mit der Person, die es mir gesagt hat, damit sie es selbst sagen kann, zu ihrer Zeit und mit ihren Worten.

Bleibt etwas ungesagt, das eine ehrliche Arbeit mit Ihnen beiden unmöglich macht, kann ich die gemeinsame Arbeit beenden, ohne den Grund zu nennen.

Manches entscheide ich nicht auf diese Weise. Wo jemand zu Schaden kommen könnte, geht Ihre Sicherheit vor: Ich bringe nichts in den Raum, was eine oder einen von Ihnen gefährden könnte. Und wo das Gesetz mir vorschreibt, zu sprechen oder zu schweigen, halte ich mich daran.

Hier bestimmen Sie beide bei jeder Antwort selbst, wer sie liest. Was Sie für sich behalten, sehe ich nicht. Für das, was Sie nur mir zeigen, gilt diese Vereinbarung. Was Sie miteinander teilen, wissen Sie ohnehin beide.

Ändern wir diese Vereinbarung später, so gilt die neue für das, was geschrieben wird, nachdem Sie sie unterschrieben haben. Was Sie vorher geschrieben haben, bleibt unter dem, was Sie damals unterschrieben hatten.`;

const limitedSecrets = `So gehe ich mit dem um, was eine oder einer von Ihnen mir allein anvertraut: in einem Gespräch zu zweit, in einer Nachricht oder in einer Antwort hier, die nur ich lese.

Was Sie mir allein sagen, bleibt zwischen uns. Ich bringe es nur dann in unsere gemeinsame Arbeit ein, wenn Sie, die oder der es mir gesagt hat, vorher zugestimmt haben. Sie dürfen Nein sagen, und Sie dürfen es sich anders überlegen, bis es ausgesprochen ist.

Das hat Grenzen. Erfahre ich etwas, das eine ehrliche Arbeit mit Ihnen beiden unmöglich macht, werde ich Sie bitten, es Ihrer Partnerin oder Ihrem Partner zu sagen oder sich von mir dabei helfen zu lassen. Entscheiden Sie sich dagegen, kann ich die gemeinsame Arbeit beenden, ohne den Grund zu nennen.

Wo jemand zu Schaden kommen könnte, geht Ihre Sicherheit vor: Ich tue, was nötig ist, um Menschen zu schützen, und bringe nichts in den Raum, was eine oder einen von Ihnen gefährden könnte. Und wo das Gesetz mir vorschreibt, zu sprechen oder zu schweigen, halte ich mich daran.

Hier bestimmen Sie beide bei jeder Antwort selbst, wer sie liest. Was Sie für sich behalten, sehe ich nicht. Für das, was Sie nur mir zeigen, gilt diese Vereinbarung. Was Sie miteinander teilen, wissen Sie ohnehin beide.

Ändern wir diese Vereinbarung später, so gilt die neue für das, was geschrieben wird, nachdem Sie sie unterschrieben haben. Was Sie vorher geschrieben haben, bleibt unter dem, was Sie damals unterschrieben hatten.`;

/** The same texts in German, version by version. */
export const agreementsDe: AgreementTexts = {
  'no-secrets': {
    version: 1,
    title: 'Wie ich mit Vertraulichem umgehe: keine Geheimnisse',
    text: noSecrets,
  },
  'limited-secrets': {
    version: 1,
    title: 'Wie ich mit Vertraulichem umgehe: nur mit Ihrer Zustimmung',
    text: limitedSecrets,
  },
};
