import type { TwinWords } from '../twin.ts';

/** Step two in German: making it safe again to say something that matters. */
export const safetyDe: Readonly<Record<string, TwinWords>> = {
  'safe-to-say': {
    title: 'Was ich sagen kann',
    purpose:
      'Macht sichtbar, was beide öffnet und was sie verschließt, damit niemand raten muss. Kurze Listen verhindern, dass eine Anklageschrift daraus wird.',
    invitation:
      'Manches macht es leichter, zu sagen, was wirklich los ist; anderes schließt die Tür. Schreibt von beidem drei Dinge auf, über euch selbst. Ihr seht sie beide, sobald beide fertig sind.',
    notWhen: 'Jemand könnte die Liste nutzen, um stärker zu drängen.',
    prompts: {
      opens: { question: 'Drei Dinge, die es dir leichter machen, dich zu öffnen.' },
      shuts: { question: 'Drei Dinge, bei denen du die Tür schließt.' },
      try: { question: 'Eines der ersten drei, das auch du für die andere Person tun könntest.' },
    },
  },
  'three-thanks': {
    title: 'Dreimal danke',
    purpose:
      'Übt den Blick für das, was der andere schon tut. Der Dank muss konkret sein und sagen, was es bedeutet hat, sonst wird er zur Höflichkeit.',
    invitation:
      'Sagt euch diese Woche an drei Abenden eine Sache, die euch heute aufgefallen ist, und was sie euch bedeutet hat. „Danke, dass du den Müll rausgebracht hast, ich konnte bei meinem Buch bleiben.“ Klein ist genau richtig.',
    evidence:
      'Beide Partner zusammenlebender Paare hielten täglich fest, wie es ihnen ging. Mit Dankbarkeit an einem Tag ging am nächsten mehr Verbundenheit und Zufriedenheit einher, bei dem, der dankte, und bei dem, dem gedankt wurde. Beobachtet wurde Dankbarkeit im Alltag, keine Übung.',
    prompts: {
      noticed: { question: 'Welcher Dank kam dir selbst am meisten von Herzen?' },
      surprised: { question: 'Welcher Dank der anderen Person hat dich überrascht?' },
      'three-evenings': { question: 'Wir haben drei Abende dafür gefunden.' },
    },
  },
  'stress-talk': {
    title: 'Dein Tag, meine Ohren',
    purpose:
      'Verhindert, dass sich Belastung von außen zwischen die beiden legt. Wer zuhört, ergreift Partei und hält Lösungen zurück, solange niemand darum bittet.',
    invitation:
      'Zehn Minuten für jeden am Ende eines Arbeitstags. Erzählt, was euch draußen beschwert hat: die Arbeit, die Familie, der Verkehr. Wer zuhört, steht auf eurer Seite und gibt keinen Rat, außer ihr bittet darum.',
    notWhen: 'Die Belastung, von der zu erzählen wäre, ist die andere Person.',
    prompts: {
      day: {
        question: 'Was fiel dir schwerer?',
        choices: ['Erzählen', 'Zuhören', 'Keins von beiden'],
      },
      helped: { question: 'Was hat die andere Person gesagt oder getan, das dir gutgetan hat?' },
      'both-days': { question: 'Wir hatten beide unsere zehn Minuten.' },
    },
  },
  'good-news': {
    title: 'Wenn etwas Gutes passiert',
    purpose:
      'Freude zu teilen lässt sich leichter üben als Schmerz, und es schafft dasselbe Vertrauen. Wer zuhört, lernt, bei der guten Nachricht zu bleiben, statt zu dem überzugehen, was noch zu tun ist.',
    invitation:
      'Eine oder einer von euch erzählt etwas Gutes aus den letzten Tagen, so klein es ist: ein freundliches Wort, ein Parkplatz, ein Satz in einem Buch. Der oder die andere stellt drei neugierige Fragen, damit es ein wenig länger dauert. Kein „ja, aber“, keine bessere eigene Geschichte.',
    roles: { one: 'Du erzählst etwas Gutes', other: 'Du stellst drei neugierige Fragen' },
    evidence:
      'In engen Beziehungen berichten Menschen, deren Partner gute Nachrichten meist mit lebhaftem Interesse aufnimmt, von mehr Nähe und mehr Zufriedenheit im Alltag. Das wurde beobachtet, nicht herbeigeführt: Es zeigt nicht, dass geübte Fragen eine Beziehung ändern.',
    prompts: {
      news: { question: 'Was hast du Gutes erzählt?' },
      question: { question: 'Bei welcher Frage hast du weitererzählt?' },
      asked: { question: 'Was hast du durchs Fragen erfahren, das dir sonst entgangen wäre?' },
      told: { question: 'Wir haben uns Zeit dafür genommen.' },
    },
  },
};
