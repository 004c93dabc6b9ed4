import type { TwinWords } from '../twin.ts';

/** Step three in German, out of what the day has anyway. */
export const everydayTimeDe: Readonly<Record<string, TwinWords>> = {
  'phone-free': {
    title: 'Zwanzig Minuten ohne Handy',
    purpose:
      'Die kleinste Einheit ungeteilter Aufmerksamkeit. Nichts muss gesagt oder gelöst werden; es geht darum, füreinander erreichbar zu sein.',
    invitation:
      'Legt beide Handys in ein anderes Zimmer. Macht euch etwas Warmes zu trinken. Stellt eine Küchenuhr auf zwanzig Minuten und setzt euch zusammen. Redet oder redet nicht; bleibt einfach sitzen.',
    prompts: {
      noticed: { question: 'Was ist dir nach den ersten fünf Minuten aufgefallen?' },
      stayed: { question: 'Wir sind die zwanzig Minuten geblieben.' },
    },
  },
  coffee: {
    title: 'Der erste Kaffee',
    purpose:
      'Zehn Minuten, bevor der Tag übernimmt. Ohne Pläne und Organisation merkt ein Paar, dass es noch anderes zu reden hat oder zusammen still sein kann.',
    invitation:
      'An drei Morgen dieser Woche gehören die ersten zehn Minuten euch. Kaffee, Tee oder heißes Wasser; im Bett, auf der Treppe, am Küchentisch. Kein Kalender, keine Einkaufsliste, kein Handy. Wer langsam wach wird, sitzt eben langsam da.',
    prompts: {
      mornings: {
        question: 'Wie viele Morgen sind es geworden?',
        choices: ['Noch keiner', 'Einer', 'Zwei', 'Drei oder mehr'],
      },
      talked: {
        question: 'Worüber habt ihr geredet, als die Pläne wegfielen?',
        help: 'Schweigen zählt.',
      },
      keep: { question: 'Was bräuchte es, damit ein solcher Morgen in der Woche bleibt?' },
    },
  },
  'cook-together': {
    title: 'Seite an Seite am Herd',
    purpose:
      'Eine gemeinsame Aufgabe mit beschäftigten Händen. Abwechselnd zu lesen und zu tun lässt beide führen und sich führen, wo nicht viel schiefgehen kann.',
    invitation:
      'Sucht ein Gericht, das ihr beide noch nie gekocht habt. Eine Person liest das Rezept vor, die andere tut genau, was sie hört. Nach der Hälfte tauscht ihr. Wenn es misslingt, gibt es Brot.',
    prompts: {
      evening: { question: 'An welchem Abend, und in welcher Küche?' },
      dish: { question: 'Was habt ihr gekocht, und wie ist es geworden?' },
      part: {
        question: 'Was hat dir mehr Spaß gemacht?',
        choices: ['Vorlesen', 'Tun', 'Beides', 'Das Essen'],
      },
      moment: { question: 'Gab es einen Moment, in dem ihr euch als Team gefühlt habt?' },
    },
  },
  walk: {
    title: 'Ein Gang nach der Arbeit',
    purpose:
      'Nebeneinander zu gehen nimmt dem Blickkontakt das Gewicht, und die stille Hälfte lässt beide ankommen, bevor sie reden.',
    invitation:
      'Geht zusammen hinaus, bevor der Abend euch verschluckt. Die erste Hälfte geht ihr, ohne zu reden. Auf dem Rückweg erzählt ihr euch das Schönste und das Schwerste des Tages.',
    prompts: {
      'best-hardest': {
        question: 'Was war für die andere Person das Schönste, und was das Schwerste?',
      },
      walked: { question: 'Wir sind gegangen.' },
    },
  },
  'hello-goodbye': {
    title: 'Kommen und gehen',
    purpose:
      'Legt Kontakt an die zwei Stellen des Tages, die ohnehin da sind. Für Paare, die sagen, dass sie gar keine Zeit haben.',
    invitation:
      'Verabschiedet und begrüßt euch eine Woche lang richtig. Bleibt stehen, schaut auf, haltet euch sechs langsame Sekunden, wenn ihr beide das mögt, und stellt eine Frage: „Was bringt dein Tag?“ „Wie war er wirklich?“',
    notWhen: 'Berührung ist jemandem nicht willkommen; dann genügen ein Blick und die Frage.',
    prompts: {
      easier: {
        question: 'Was fiel euch leichter?',
        choices: ['Das Kommen', 'Das Gehen', 'Beides', 'Keins von beiden'],
      },
      best: { question: 'An welches Mal erinnerst du dich, und warum?' },
      'a-week': { question: 'Wir haben es an den meisten Tagen der Woche gemacht.' },
    },
  },
};
