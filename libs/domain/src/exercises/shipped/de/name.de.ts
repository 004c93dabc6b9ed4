import type { TwinWords } from '../twin.ts';

/** Step one in German. */
export const nameDe: Readonly<Record<string, TwinWords>> = {
  'distance-map': {
    title: 'Unsere Karte der Nähe',
    purpose:
      'Gibt beiden ein gemeinsames Bild. Oft zeigt sich, dass beide den Abstand spüren, nur an verschiedenen Stellen, und dass eine Ecke der Karte noch guter Boden ist.',
    invitation:
      'Zeichnet eure Seite der Karte, jede und jeder für sich. Keiner von euch sieht die andere Seite, bevor beide fertig sind. Legt sie dann nebeneinander und schaut erst einmal, bevor jemand etwas erklärt.',
    notWhen: 'Jemand hat Angst vor dem anderen oder müsste für eine ehrliche Antwort büßen.',
    prompts: {
      widest: {
        question: 'Wo ist der Abstand für dich am größten?',
        choices: [
          'Wie tief wir miteinander reden',
          'Wie oft wir uns berühren',
          'Ob wir uns wie ein Paar fühlen',
          'Ob ich offen sein kann',
          'Ob ich mich neben dir allein fühle',
        ],
      },
      moment: {
        question: 'Beschreib einen Moment aus diesem Monat, in dem du ihn gespürt hast.',
        help: 'Was eine Kamera gesehen hätte. Zwei, drei Zeilen genügen.',
      },
      nearest: {
        question: 'Und wo seid ihr euch noch am nächsten?',
        choices: [
          'Wie tief wir miteinander reden',
          'Wie oft wir uns berühren',
          'Ob wir uns wie ein Paar fühlen',
          'Ob ich offen sein kann',
          'Ob ich mich neben dir allein fühle',
        ],
      },
      kept: { question: 'Was tut ihr beide, damit das lebendig bleibt?' },
    },
  },
  'i-have-missed': {
    title: 'Das hat mir gefehlt',
    purpose:
      'Ein erster Satz über den Abstand, in dem Sehnsucht liegt statt Vorwurf. Ihn ohne Antwort anzunehmen ist die halbe Übung.',
    invitation:
      'Sucht jeder einen Satz: „Ich habe mich dir fern gefühlt, als ..., und mir fehlt ...“ Ohne „immer“ und ohne „nie“. Sagt ihn euch laut, nacheinander. Wer zuhört, antwortet nur mit „danke“.',
    notWhen: 'Die Verachtung ist offen: Der Satz würde gegen den gewendet, der ihn sagt.',
    prompts: {
      sentence: {
        question:
          'Schreib deinen Satz zuerst hier auf: Ich habe mich dir fern gefühlt, als ..., und mir fehlt ...',
        help: 'Etwas Kleines, das stimmt, ist besser als alles auf einmal.',
      },
      heard: {
        question:
          'Wenn ihr beide gesprochen habt: Was hast du gehört, das der anderen Person fehlt?',
      },
    },
  },
  'same-side': {
    title: 'Auf derselben Seite',
    purpose:
      'Rückt den Abstand aus der Mitte vor die beiden hin. Mit einem eigenen Namen lässt sich über ihn reden, ohne dass jemand das Problem ist.',
    invitation:
      'Setzt euch nebeneinander, nicht gegenüber. Stellt euch den Abstand als Dritten im Raum vor, als Untermieter, den niemand eingeladen hat. Gebt ihm einen Namen, je alberner, desto besser. Findet dann zusammen heraus, wovon er lebt und was er gar nicht verträgt.',
    prompts: {
      name: { question: 'Wie heißt er bei euch?', help: 'Ein Name für euch beide.' },
      feeds: {
        question: 'Wovon lebt er?',
        help: 'Späte Abende, Handys, ein Thema, das keiner anrührt. Dinge, nicht Menschen.',
      },
      starves: { question: 'Und was überlebt er nicht?' },
      first: { question: 'Was davon könntet ihr beide diese Woche tun?' },
    },
  },
  'story-of-drift': {
    title: 'Wie wir hierhergekommen sind',
    purpose:
      'Zwei Berichte über dieselben zwei Jahre. Wo die Marken auseinanderliegen, erfährt man, was auf dem anderen lastete; wo sie sich treffen, hat der Abstand einen Anfang und liegt nicht im Wesen von jemandem.',
    invitation:
      'Zeichnet eine Linie der letzten zwei Jahre: hoch, wo ihr euch nah wart, tief, wo nicht. Setzt drei Marken, jeder für sich. Wenn ihr beide fertig seid, legt ihr die Linien übereinander und erzählt euch von den Marken. Keine Linie ist die richtige.',
    notWhen: 'Eine Affäre ist erst vor Kurzem bekannt geworden: Aus der Linie würde ein Verhör.',
    prompts: {
      'first-mark': {
        question: 'Deine erste Marke: Wann war das, und was hat sich verändert?',
        help: 'Ein Umzug, eine Geburt, eine neue Stelle, eine Krankheit, ein Schweigen.',
      },
      'second-mark': { question: 'Die zweite.' },
      'third-mark': { question: 'Und die dritte.' },
      held: { question: 'Was hat trotz allem die ganze Zeit gehalten?' },
    },
  },
};
