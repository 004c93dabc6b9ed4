import type { TwinWords } from '../twin.ts';

/** Step three in German: time and touch that one has to choose. */
export const chosenTimeDe: Readonly<Record<string, TwinWords>> = {
  'twenty-second-hug': {
    title: 'Eine lange Umarmung',
    purpose:
      'Berührung, die nirgends hinführt und nichts verlangt. Die Frage davor zählt so viel wie die Umarmung: Ein Nein, das willkommen ist, macht das nächste Ja etwas wert.',
    invitation:
      'Fragt zuerst: „Magst du eine lange Umarmung?“ Bei Ja haltet ihr euch im Stehen, die Füße am Boden, bis einer von euch tief ausatmet. Das dauert länger, als man denkt. Jedes Wort beendet sie. Bei Nein sagt ihr danke dafür.',
    notWhen:
      'Berührung ist jemandem nicht willkommen oder mit alten Verletzungen verbunden; dann gehört sie zuerst in die Sitzung.',
    prompts: {
      asking: {
        question: 'Wie war es, zu fragen und gefragt zu werden?',
        choices: ['Leicht', 'Ungewohnt', 'Schwer', 'Es kam nicht dazu'],
      },
      noticed: { question: 'Was ist dir im Körper oder in den Gedanken aufgefallen?' },
      hugged: { question: 'Wir haben es versucht, oder ein gutes Nein gesagt.' },
    },
  },
  'touch-menu': {
    title: 'Eine Speisekarte der Berührung',
    purpose:
      'Nimmt der Zärtlichkeit das Raten. Offengelegt wird nur, was jemandem willkommen wäre; was gerade nicht gewünscht ist, bleibt bei der Person, und bei Ihnen, wenn sie das so wählt.',
    invitation:
      'Von der Hand auf der Schulter bis zum Einschlafen Arm in Arm: Was hättet ihr zurzeit gern? Jeder schreibt für sich. Gelesen wird nur, was ihr auf die ersten beiden Listen setzt, und erst, wenn ihr beide fertig seid. Was auf beiden steht, ist euer Anfang.',
    notWhen: 'Jemand drängt oder wird gedrängt: Keine Liste soll ein Nein schwerer machen.',
    prompts: {
      welcome: {
        question: 'Was ist dir jeden Tag willkommen?',
        help: 'Nur was dich freuen würde. Eine Hand am Rücken, eng beieinandersitzen, übers Haar streichen, ein Kuss im Vorbeigehen.',
      },
      sometimes: { question: 'Was ist dir manchmal willkommen, wenn man dich fragt?' },
      'not-now': {
        question: 'Und was gerade nicht?',
        help: 'Für dich. Du musst nichts davon irgendjemandem erklären.',
      },
      signal: {
        question: 'Wie möchtest du gefragt werden?',
        help: 'Ein Wort, ein Blick, eine offene Hand.',
      },
    },
  },
  ritual: {
    title: 'Ein eigenes Ritual',
    purpose:
      'Holt gemeinsame Zeit aus den guten Vorsätzen in den Kalender. Vorher festzulegen, was sie absagen darf, schützt sie vor allem anderen.',
    invitation:
      'Erfindet ein kleines Ritual, das euch beiden gehört: Freitagssuppe, Sonntagszeitung im Bett, ein Lied beim Abwasch. Entscheidet, wann, wie lange und was es absagen darf. Tragt es in beide Kalender ein.',
    prompts: {
      ritual: { question: 'Was ist es, wann, und wie lange?' },
      ours: {
        question: 'Was macht es zu eurem?',
        help: 'Ein Ort, eine Tasse, ein Satz, ein alberner Name.',
      },
      cancels: { question: 'Was darf es absagen, und wie holt ihr es nach?' },
    },
  },
  'new-thing': {
    title: 'Etwas, das keiner von uns kann',
    purpose:
      'Für Paare, die gut funktionieren und füreinander vorhersehbar geworden sind. Neu für beide heißt: Niemand ist Fachmann, und beide sind zusammen ein wenig unbeholfen.',
    invitation:
      'Schreibt jeder drei Dinge auf, die ihr nie gemacht habt und ausprobieren würdet. Sucht eines, das für beide neu ist: ein Tanzkurs, ein Nachtspaziergang, eine Sprache, in der ihr euer Essen bestellt. Eineinhalb Stunden genügen. Es schlecht zu können gehört dazu.',
    evidence:
      'In drei Versuchen im Labor bewerteten Paare ihre Beziehung nach sieben Minuten mit einer neuen, aufregenden gemeinsamen Aufgabe besser als nach einer gewöhnlicheren. Gemessen wurde unmittelbar danach.',
    prompts: {
      ideas: { question: 'Was hast du nie gemacht und würdest es versuchen?' },
      date: { question: 'Was wird es, und wann?', help: 'Beim Ort kann stehen, was es ist.' },
      showed: { question: 'Was hat die andere Person dort gezeigt, das du zu Hause nicht siehst?' },
      tried: { question: 'Wir haben es ausprobiert.' },
    },
  },
  'half-hour-off': {
    title: 'Eine halbe Stunde frei für dich',
    purpose:
      'Zeit allein als Geschenk statt als Flucht. Für Paare, in denen jemand mehr Ruhe braucht oder beide seit Monaten keine hatten.',
    invitation:
      'Schenkt euch gegenseitig eine halbe Stunde, in der niemand etwas von euch will: kein Kind, keine Klingel, kein „Kommst du?“. Vereinbart beide halben Stunden, bevor die erste beginnt. Erzählt euch danach in zwei Sätzen, wie es war.',
    prompts: {
      mine: { question: 'Wann ist deine halbe Stunde?' },
      did: { question: 'Was hast du mit ihr gemacht?', help: 'Nichts ist eine gute Antwort.' },
      given: { question: 'Wie war es, der anderen Person ihre zu schenken?' },
    },
  },
};
