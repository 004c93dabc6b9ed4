import type { TwinWords } from '../twin.ts';

/** Step four in German: each writes apart, and then they look. */
export const curiosityApartDe: Readonly<Record<string, TwinWords>> = {
  admire: {
    title: 'Was ich bewundere, diese Woche gesehen',
    purpose:
      'Setzt an die Stelle des allgemeinen Kompliments zwei beobachtete Taten. Genau gesehen zu werden wärmt mehr, als gelobt zu werden.',
    invitation:
      'Schaut euch ein paar Tage lang so an, als hättet ihr euch eben erst kennengelernt. Schreibt dann zwei Dinge auf, die die andere Person getan hat und die ihr bewundert. Ihr lest sie gegenseitig, sobald ihr beide fertig seid.',
    prompts: {
      'first-act': {
        question: 'Etwas, das die andere Person diese Woche getan hat und das du bewunderst.',
      },
      'second-act': { question: 'Und noch etwas, das sonst niemandem aufgefallen wäre.' },
      shows: { question: 'Was sagen diese zwei über den Menschen, mit dem du lebst?' },
    },
  },
  'question-jar': {
    title: 'Das Glas mit den Fragen',
    purpose:
      'Selten wird man gefragt, was man gern gefragt würde. Hier schreiben beide die Fragen auf, die sie sich wünschen, und bekommen sie.',
    invitation:
      'Schreibt drei Fragen auf, die ihr gern gestellt bekommen würdet. Wenn ihr beide fertig seid, kommen alle sechs auf Zetteln in ein Glas. Zieht jeden Tag eine, beim Essen oder im Bett, immer abwechselnd. Wer gefragt wird, darf neu ziehen.',
    prompts: {
      questions: {
        question: 'Drei Fragen, die du dir wünschst.',
        help: '„Was wolltest du mit zehn werden?“ „Worauf bist du stolz, ohne dass es jemand weiß?“',
      },
      why: { question: 'Welche davon ist dir am wichtigsten, und warum?' },
    },
  },
  'first-impressions': {
    title: 'Der Tag, an dem wir uns trafen, zweimal',
    purpose:
      'Eine Geschichte, die beide kennen, von zwei Seiten. Wie ein Paar seinen Anfang gemeinsam erzählt, ist in der Sitzung hörenswert.',
    invitation:
      'Schreibt beide den Tag auf, an dem ihr euch kennengelernt habt, oder die erste Stunde, an die ihr euch erinnert, jeder für sich. Was fiel euch zuerst auf? Worin habt ihr euch getäuscht? Wenn beide fertig sind, lest es euch vor und freut euch an den Stellen, die nicht zusammenpassen.',
    prompts: {
      saw: { question: 'Was ist dir zuerst aufgefallen?' },
      wrong: { question: 'Was hast du damals für etwas anderes gehalten?' },
      still: { question: 'Was siehst du heute noch von diesem Menschen?' },
    },
  },
  'needs-rhythm': {
    title: 'Zwei Rhythmen',
    purpose:
      'Für den Abend, an dem die eine Person reden und die andere Ruhe will. Zeigt zwei Rhythmen statt eines richtigen und eines falschen und fragt nach einem Abend mit Platz für beide.',
    invitation:
      'Ihr kommt nach einem vollen Tag nach Hause. Was braucht ihr zuerst, und was dann? Antwortet jeder für sich. Wenn beide fertig sind, legt ihr die zwei Abende nebeneinander und baut einen, in dem jeder ein Stück bekommt.',
    prompts: {
      'first-need': {
        question: 'Was brauchst du zuerst?',
        choices: ['Ruhe', 'Reden', 'Berührung', 'Essen', 'Bewegung'],
      },
      'next-need': {
        question: 'Und danach?',
        choices: ['Ruhe', 'Reden', 'Berührung', 'Essen', 'Bewegung'],
      },
      misread: { question: 'Wofür könnte die andere Person es halten, wenn du das brauchst?' },
      evening: { question: 'Entwirf einen Abend in dieser Woche, an dem ihr beide Platz habt.' },
    },
  },
};
