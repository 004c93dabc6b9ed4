import type { TwinWords } from '../twin.ts';

/** Step four in German: asking again, as if one did not know the answer. */
export const curiosityAskingDe: Readonly<Record<string, TwinWords>> = {
  'map-update': {
    title: 'Mein Bild von dir, neu',
    purpose:
      'Bilder voneinander veralten unbemerkt. Erst zu raten macht ein Spiel daraus; danebenzuliegen bringt die Neuigkeit.',
    invitation:
      'Schreibt jeder fünf Vermutungen über das jetzige Leben des anderen auf: was ihm Sorgen macht, mit wem sie gern redet, worauf er sich freut, was sie hört, was am meisten müde macht. Fragt dann nach. Wer danebenliegt, bekommt eine Geschichte.',
    prompts: {
      guesses: { question: 'Deine fünf Vermutungen.' },
      right: { question: 'Wie viele kamen nah heran?', lowest: 'keine', highest: 'alle' },
      news: { question: 'Was war dir neu?' },
      'ask-again': { question: 'Was fragst du in einem Monat wieder?' },
    },
  },
  'twelve-questions': {
    title: 'Zwölf Fragen, von leicht bis tief',
    purpose:
      'Führt in kleinen Schritten vom Leichten ins Tiefe, und bei jedem darf man passen. Frei passen zu dürfen macht es sicher, frei zu antworten.',
    invitation:
      'Stellt euch abwechselnd zwölf Fragen. Eins bis vier sind leicht: ein Geruch von früher, ein Lied, das du überspringst. Fünf bis acht sind näher: eine Sorge, ein Stolz. Neun bis zwölf sind tief: ein gehüteter Wunsch, was du von mir brauchst. Erfindet sie unterwegs. Passen dürft ihr beide, immer, ohne Grund.',
    evidence:
      'Zwei Menschen, die sich 45 Minuten lang abwechselnd immer tiefere Fragen stellten, fühlten sich danach näher als solche, die plauderten. Sie kannten sich vorher nicht; ob es bei langjährigen Paaren ebenso wirkt, wurde nicht gefragt.',
    prompts: {
      new: { question: 'Was hast du über die andere Person erfahren, das neu war?' },
      next: { question: 'Welche Frage möchtest du in einem Jahr wieder gestellt bekommen?' },
      reached: {
        question: 'Wie weit seid ihr gekommen?',
        choices: ['Die leichten vier', 'Die näheren vier', 'Alle zwölf'],
      },
    },
  },
  'lately-inspired': {
    title: 'Was dich zurzeit bewegt',
    purpose:
      'Übt, einem Gedanken zu folgen, statt ihn zu beantworten. Eine Frage zum Anfang, drei, die weiterführen, kein Rat.',
    invitation:
      'Fragt, was die andere Person in letzter Zeit beschäftigt und nichts mit dem Haushalt zu tun hat. Stellt dann drei weitere Fragen, die sich aus der Antwort ergeben. Hebt euch die eigene Meinung für später auf. Tauscht dann.',
    prompts: {
      moves: {
        question: 'Was bewegt die andere Person gerade?',
        help: 'In deinen Worten, so wie du es verstanden hast.',
      },
      curious: { question: 'Wovon würdest du gern mehr hören?' },
      asked: { question: 'Wir haben beide unsere Fragen gestellt.' },
    },
  },
  'dream-interview': {
    title: 'Der Traum dahinter',
    purpose:
      'Hinter einem Wunsch, an dem man sich immer wieder reibt, steht oft ein älterer. Das Interview sucht ihn, ohne etwas zu entscheiden.',
    invitation:
      'Eine Person hat einen Wunsch, die andere berichtet für die Zeitung. Woher kommt er? Wer in deiner Familie hatte ihn, oder durfte nie? Was wäre anders, wenn er wahr würde? Wer fragt, hat zehn Minuten lang keine Meinung. Dann tauscht ihr. Entschieden wird heute nichts.',
    prompts: {
      wish: { question: 'Von welchem Wunsch hast du erzählt?' },
      behind: { question: 'Was hast du hinter dem Wunsch der anderen Person entdeckt?' },
      small: { question: 'Welcher kleine Teil davon hätte jetzt Platz in eurem Leben?' },
      interviewed: { question: 'Wir wurden beide gefragt.' },
    },
  },
};
