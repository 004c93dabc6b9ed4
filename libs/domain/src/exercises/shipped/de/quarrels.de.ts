import type { TwinWords } from '../twin.ts';

/** Step two in German, where quarrels are what makes it unsafe. */
export const quarrelsDe: Readonly<Record<string, TwinWords>> = {
  'listening-turns': {
    title: 'Abwechselnd zuhören',
    purpose:
      'Verlangsamt das Reden, bis beide sich gehört fühlen. Der Rahmen tut die Arbeit: zehn Minuten, eine Stimme, und wer zuhört, gibt erst zurück und fügt dann hinzu.',
    invitation:
      'Zehn Minuten für jeden. Einer spricht, von sich und nur über eine Sache. Der andere hört zu und sagt ab und zu, was angekommen ist. Kein Rat, keine Verteidigung, kein Blick auf die Uhr: Stellt einen leisen Gong. Dann tauscht ihr.',
    notWhen: 'Zu Hause gibt es Gewalt oder Angst, oder jemand hat getrunken.',
    prompts: {
      understood: {
        question: 'Was hast du verstanden, das du nicht wusstest?',
        help: 'Ein, zwei Zeilen.',
      },
      'felt-heard': { question: 'Wann hast du dich am meisten gehört gefühlt?' },
      'both-turns': { question: 'Wir hatten beide unsere zehn Minuten.' },
    },
  },
  'soft-start': {
    title: 'Ein sanfterer Anfang',
    purpose:
      'Macht aus einer Beschwerde eine Beobachtung, ein Gefühl und eine Bitte. Die andere Person sagt nur, welches Wort das Zuhören leichter gemacht hat.',
    invitation:
      'Sucht jeder eine kleine Beschwerde, eine Drei von zehn. Schreibt sie neu, in drei Teilen: was ihr gesehen habt, was ihr gefühlt habt, worum ihr bittet. Lest sie vor, wenn ihr beide eine Minute habt. Fragt dann, welches Wort geholfen hat.',
    evidence:
      'Bei 124 frisch verheirateten Paaren verrieten die ersten drei Minuten eines Gesprächs über einen Konflikt etwas darüber, wer sechs Jahre später noch verheiratet war. Eine Beobachtung; dass ein geübter Anfang das Ende ändert, zeigt sie nicht.',
    prompts: {
      saw: {
        question: 'Was hast du gesehen oder gehört?',
        help: 'Nur was geschehen ist, ohne Warum.',
      },
      felt: {
        question: 'Was hast du gefühlt?',
        help: 'Ein Gefühl, kein Urteil: „allein“ statt „übergangen“.',
      },
      ask: { question: 'Worum möchtest du bitten?', help: 'Etwas, das diese Woche möglich ist.' },
      word: { question: 'Nach dem Vorlesen: Welches Wort hat geholfen, sagt die andere Person?' },
    },
  },
  'repair-menu': {
    title: 'Was uns beim Streiten hilft',
    purpose:
      'Sammelt bei ruhigem Wetter, was mitten im Streit hilft. Was auf beiden Listen steht, dürfen die beiden als Erstes versuchen.',
    invitation:
      'Denkt an einen Streit, der gut ausgegangen ist. Etwas hat geholfen. Schreibt auf, was bei euch wirkt, wenn es laut wird, jeder für sich; die andere Liste seht ihr, wenn beide fertig sind. Was auf beiden steht, kommt an den Kühlschrank.',
    prompts: {
      'first-help': {
        question: 'Was hilft dir mitten im Streit am meisten?',
        choices: [
          'Eine Hand auf dem Arm, wenn vorher gefragt wird',
          'Eine kurze Pause',
          'Ein Scherz, der nicht auf meine Kosten geht',
          '„Ich verstehe, was du meinst“',
          '„Das tut mir leid, dieser Teil“',
          'Langsamer und leiser sprechen',
        ],
      },
      never: { question: 'Was macht es schlimmer, auch wenn es gut gemeint ist?' },
      sign: { question: 'Womit könntest du zeigen, dass du dich versöhnen möchtest?' },
    },
  },
  'time-out': {
    title: 'Eine Pause, der wir beide trauen',
    purpose:
      'Eine Pause beruhigt nur, wenn man sich auf ihr Ende verlassen kann. Wort, Länge und Rückkehr bei gutem Wetter zu vereinbaren macht aus dem Weggehen ein Versprechen, wiederzukommen.',
    invitation:
      'Wählt einen Moment, in dem ihr euch mögt. Vereinbart ein Wort, das einen Streit für beide sofort anhält; wie lange die Pause dauert, zwanzig Minuten oder mehr, damit der Körper zur Ruhe kommt; was jeder solange tut; und wer wiederkommt und wie. Probt sie einmal ohne Anlass.',
    notWhen:
      'Jemand kontrolliert den anderen: Die Pause würde dazu dienen, ihn zum Schweigen zu bringen.',
    prompts: {
      word: { question: 'Welches Wort oder Zeichen hält euch beide an?' },
      length: {
        question: 'Wie lange dauert eure Pause?',
        choices: [
          'Zwanzig Minuten',
          'Eine halbe Stunde',
          'Eine Stunde',
          'Bis zum nächsten Morgen, mit Uhrzeit',
        ],
      },
      meanwhile: {
        question: 'Was tust du in dieser Zeit, das dich beruhigt?',
        help: 'Nicht den Streit noch einmal durchgehen. Ein Gang ums Haus, eine Dusche, der Abwasch.',
      },
      return: { question: 'Wer kommt zuerst zurück, und mit welchem Satz?' },
    },
  },
  unfinished: {
    title: 'Die kleinen, die geblieben sind',
    purpose:
      'Alte Streitigkeiten ohne Ende färben die neuen. Den kleinsten zu wählen, nicht den schlimmsten, gibt der Sitzung etwas, das sich abschließen lässt.',
    invitation:
      'Mancher Streit hat nur aufgehört, weil jemand schlafen ging. Schreibt auf, welche noch da sind, jeden in einer Zeile, wie im Fundbüro. Wählt dann den kleinsten und bringt ihn in die Sitzung mit. Die anderen dürfen warten.',
    prompts: {
      quarrels: {
        question: 'Welche sind nie ganz zu Ende gegangen?',
        help: 'Je eine Zeile: wo, worüber. Gerecht muss es noch nicht sein.',
      },
      smallest: { question: 'Welcher ist der kleinste?' },
      need: { question: 'Was bräuchtest du, damit dieser eine für dich vorbei ist?' },
    },
  },
  'third-eye': {
    title: 'Von außen gesehen',
    purpose:
      'Über einen Streit aus neutraler Sicht zu schreiben nimmt dem nächsten die Hitze. Sieben Minuten, schriftlich, und niemand muss in irgendetwas zustimmen.',
    invitation:
      'Denkt an eure letzte wirkliche Meinungsverschiedenheit. Jemand hat zugesehen, der euch beide mag und für beide das Beste will. Schreibt sieben Minuten lang auf, was dieser Mensch gesehen hat. Denkt dann an den nächsten Streit: Was würde diesen Blick schwer machen, und was würde helfen?',
    notWhen: 'Zu Hause gibt es Gewalt oder Angst: Das soll niemand von beiden Seiten sehen lernen.',
    evidence:
      'Ein Versuch mit 120 Paaren über zwei Jahre. Solches Schreiben, zusammen 21 Minuten, hielt im zweiten Jahr auf, dass sie ihre Ehe schlechter bewerteten; ohne das ging es weiter abwärts. Es wirkte darüber, dass Konflikte weniger belasteten.',
    prompts: {
      saw: {
        question: 'Was hat dieser Mensch gesehen, der euch beiden wohlwill?',
        help: 'Keine Absichten, kein Urteil. Was jeder tat und was jeder gebraucht hätte.',
      },
      hard: { question: 'Was macht es mitten im Streit schwer, so darauf zu schauen?' },
      helps: { question: 'Was könnte dich beim nächsten Mal an diesen Blick erinnern?' },
    },
  },
  apology: {
    title: 'Eine ganze Entschuldigung',
    purpose:
      'Eine Entschuldigung in drei Teilen, ohne „aber“. Die andere Person antwortet später oder gar nicht; um Verzeihung gebeten zu werden gehört nicht dazu.',
    invitation:
      'Nur für eine Sache, und nicht für die größte. Wer sich entschuldigt, sagt, was er getan hat, was es mit dem anderen gemacht hat und was er von jetzt an tun wird. Keine Gründe, kein „aber“. Wer zuhört, darf „Ich habe dich gehört“ sagen und sich für den Rest alle Zeit der Welt nehmen.',
    notWhen:
      'Danach wäre Verzeihung geschuldet, oder dasselbe geschieht noch immer. Es braucht jemanden, der frei zuhört.',
    roles: { one: 'Du entschuldigst dich', other: 'Du hörst zu und schuldest nichts' },
    prompts: {
      did: { question: 'Was hast du getan?', help: 'In einem Satz ohne „aber“ und ohne „falls“.' },
      meant: { question: 'Was hat es mit der anderen Person gemacht, soweit du weißt?' },
      will: { question: 'Was wirst du von jetzt an tun?', help: 'Etwas, das man sehen kann.' },
      reached: { question: 'Welcher Teil hat dich erreicht?' },
      open: { question: 'Was ist für dich noch offen?', help: 'Du musst es noch nicht wissen.' },
    },
  },
};
