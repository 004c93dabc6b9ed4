import type { ProgrammeKey, ProgrammeWords } from './items.ts';

export const programmesDe: Readonly<Record<ProgrammeKey, ProgrammeWords>> = {
  'six-weeks': {
    title: 'In sechs Wochen zurück zueinander',
    about:
      'Sechs Wochen lang zwei kleine Dinge pro Woche: die Distanz beim Namen nennen, sicherer reden, Zeit schaffen, wieder neugierig werden und eine kleine Gewohnheit behalten.',
    purpose:
      'Die fünf Schritte der Reihe nach, zu jedem zwei Übungen, und ein Wochengespräch, das bleibt. Für Paare, die sich auseinandergelebt und noch etwas Kraft übrig haben.',
    notWhen: 'Eine der beiden Personen hat Angst vor der anderen, oder die Trennung steht fest.',
  },
  'after-quarrels': {
    title: 'Nach zu viel Streit',
    about:
      'Eine Pause, der ihr beide traut, was euch mittendrin hilft, ein sanfterer Anfang und Zuhören im Wechsel.',
    purpose:
      'Für Streit, der nie zu Ende geht. Beginnt mit einer Pause, auf die sich beide geeinigt haben, und übt das Zuhören erst, wenn eine Sitzung stattgefunden hat.',
    notWhen: 'Es gibt Gewalt, oder jemand straft mit Schweigen.',
  },
  'no-time': {
    title: 'Neues Baby, neue Stelle, keine Zeit',
    about:
      'Dinge von zwei bis zwanzig Minuten, für Wochen, in die sonst nichts passt. Was nicht passt, darf warten.',
    purpose:
      'Für Stress und Umbrüche: zuerst Kontakt an den Rändern des Tages, dann Stress, der gehört wird, und zuletzt die Last, die ungesehen getragen wird.',
    notWhen: '',
  },
  'two-rhythms': {
    title: 'Zwei Rhythmen',
    about:
      'Abends will die eine Person reden und die andere Ruhe: Findet heraus, was ihr jeweils braucht, und baut daraus eine Stunde, die beiden passt.',
    purpose:
      'Für Bedürfnisse, die nicht zusammenpassen. Die beiden Rhythmen liegen ohne Wertung nebeneinander und werden zu einem Ritual, das beide geformt haben.',
    notWhen: 'Eine der beiden Personen gibt ohnehin jedem Wunsch der anderen nach.',
  },
  'open-door': {
    title: 'Die Tür einen Spalt öffnen',
    about:
      'In eurem eigenen Tempo: was ihr jeweils schützt, was das Reden leichter macht, und Fragen, die leicht beginnen. Aussetzen ist immer erlaubt.',
    purpose:
      'Für Zurückhaltung. Beide schreiben zuerst für sich; was das Reden sicher macht, kommt nach einer Sitzung, und die tieferen Fragen zuletzt.',
    notWhen: 'Was eine der beiden Personen sagt, ist gegen sie verwendet worden.',
  },
  'before-we-decide': {
    title: 'Zwei Wochen, bevor wir entscheiden',
    about:
      'Bevor ihr etwas entscheidet: zwei stille Dinge für dich allein, dann eines für euch beide. Es muss nichts daraus werden.',
    purpose:
      'Für Paare, die nicht wissen, ob sie zusammenbleiben. Behutsam und offen: zuerst jede Person für sich, und geredet wird erst nach einer Sitzung.',
    notWhen: 'Eine der beiden Personen hat sich entschieden oder wird zum Bleiben gedrängt.',
  },
};
