import type { TwinWords } from '../twin.ts';

/** Step one in German, each by oneself. */
export const nameAloneDe: Readonly<Record<string, TwinWords>> = {
  'before-drift': {
    title: 'Als es leicht war',
    purpose:
      'Sucht, was beide in besseren Zeiten getan haben und was klein genug ist, um es wieder zu tun. Gut für Paare, die nur noch sehen, was fehlt.',
    invitation:
      'Denkt an eine Zeit, in der es leicht war, zusammen zu sein. Nicht der Urlaub des Lebens; eine gewöhnliche Woche genügt. Sucht, was ihr selbst damals getan habt, und ob ein wenig davon in diese Woche passt.',
    notWhen:
      'Ein Verlust oder ein Verrat liegt erst kurz zurück, und der Blick zurück tut mehr weh, als er hilft.',
    prompts: {
      time: { question: 'Wann war das, und wie sah ein Abend aus?' },
      did: {
        question: 'Was hast du damals getan, das du heute kaum noch tust?',
        help: 'Du selbst, nicht die andere Person.',
      },
      again: { question: 'Welches kleine Stück davon könntest du diese Woche einmal tun?' },
    },
  },
  'what-i-protect': {
    title: 'Was ich schütze',
    purpose:
      'Behandelt das Schweigen als etwas, das einmal sinnvoll war. Bereitet in der Sitzung ein sanfteres Gespräch darüber vor, was es bräuchte, sich zu öffnen.',
    invitation:
      'Wer still wird, schützt damit meist etwas. Nehmt euch jeder für sich eine Viertelstunde, um herauszufinden, was. Ihr entscheidet bei jeder Antwort, wer sie liest.',
    notWhen:
      'Alte Verletzungen kommen hoch, denen niemand allein begegnen sollte; dann gehört es in die Sitzung.',
    prompts: {
      quiet: { question: 'Wann wirst du still oder wechselst das Thema?' },
      safe: {
        question: 'Was bleibt dadurch heil?',
        help: 'Ein Gefühl, ein Mensch, deine Ruhe, der Abend.',
      },
      cost: { question: 'Und was kostet es dich?' },
    },
  },
  'feelings-words': {
    title: 'Genauere Worte',
    purpose:
      'Für Menschen, die mit „gut“, „gestresst“ oder „genervt“ antworten. Auf ein genaueres Wort lässt sich leichter antworten als auf eine Stimmung, und es allein zu finden ist ein erster kleiner Schritt, es zu sagen.',
    invitation:
      'Haltet diese Woche zweimal inne, wenn ihr „gut“, „gestresst“ oder „genervt“ sagen würdet. Sucht drei Worte, die besser passen: erschöpft, außen vor, hoffnungsvoll, beschämt, zärtlich, unruhig, erleichtert, angespannt, voll Heimweh, stolz. Eure dürfen andere sein.',
    prompts: {
      'first-words': { question: 'Der erste Moment: drei Worte, die besser passen.' },
      'second-words': { question: 'Und der zweite.' },
      closest: { question: 'Welches Wort kommt am nächsten heran, und worum bittet es?' },
      tell: {
        question: 'Würdest du der anderen Person dieses Wort sagen?',
        choices: ['Habe ich schon', 'Bald', 'Lieber in der Sitzung', 'Jetzt noch nicht'],
      },
    },
  },
};
