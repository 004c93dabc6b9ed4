import type { TwinWords } from '../twin.ts';

/** Step five in German: small goals that last. */
export const goalsDe: Readonly<Record<string, TwinWords>> = {
  'one-small-goal': {
    title: 'Jeder eine kleine Sache',
    purpose:
      'Bindet etwas ganz Kleines an einen Moment, der ohnehin kommt. Die andere Person sagt, was es leichter machen würde, statt zu prüfen, ob es geschieht.',
    invitation:
      'Sucht jeder eine Sache, die ihr diese Woche für euch beide tun wollt, so klein, dass es fast albern ist. Bindet sie an einen Moment: „Wenn ich das Auto abgestellt habe, lasse ich die Arbeit noch eine Minute dort, bevor ich hereinkomme.“ Erzählt euch davon.',
    evidence:
      'In 94 Untersuchungen halfen Pläne der Form „wenn ..., dann ...“ Menschen zu tun, was sie sich vorgenommen hatten, mit mittlerer bis großer Wirkung (d = 0,65). Von Paaren ist dort nicht die Rede; übernommen ist nur die Form des Plans.',
    prompts: {
      when: { question: 'Wenn ... (ein Moment, der von selbst kommt)' },
      will: { question: '... dann werde ich ... (etwas, das höchstens zwei Minuten dauert)' },
      easier: {
        question: 'Frag die andere Person: Was würde es leichter machen? Schreib die Antwort auf.',
      },
    },
  },
  'weekly-talk': {
    title: 'Die halbe Stunde in der Woche',
    purpose:
      'Ein fester Ort für das, was sonst im falschen Moment kommt. Zuerst kommt der Dank, und nur eine Sache wird in Ordnung gebracht.',
    invitation:
      'Eine halbe Stunde, jede Woche zur selben Zeit, ohne Bildschirme. Vier Runden: wofür ich dir danke; was gut lief zwischen uns; eine Sache, die wir in Ordnung bringen, nur eine; ein Plan, auf den wir uns freuen. Hört auf, wenn die Zeit um ist, auch mitten im Satz.',
    prompts: {
      worked: { question: 'Was lief diese Woche gut zwischen euch?' },
      mend: {
        question: 'Welche eine Sache wollt ihr in Ordnung bringen, und was ist der erste Schritt?',
      },
      plan: { question: 'Worauf freut ihr euch?' },
      held: { question: 'Wir haben unsere halbe Stunde gehabt.' },
    },
  },
  'thoughtful-message': {
    title: 'Eine Nachricht mitten am Tag',
    purpose:
      'Ein Zeichen, dass man an jemanden denkt, ohne Auftrag darin. Für Paare, deren Nachrichten zu Einkaufslisten geworden sind.',
    invitation:
      'Schickt euch diese Woche dreimal eine Nachricht, in der es nicht um Haushalt, Kinder oder Schlüssel geht. Eine Erinnerung, ein Bild vom Himmel, „ich denke an deinen Termin um zwei“. Eine Antwort braucht es nicht.',
    notWhen: 'Nachrichten dienen dazu, den anderen zu überwachen.',
    prompts: {
      sent: {
        question: 'Wie viele hast du geschickt?',
        choices: ['Noch keine', 'Eine', 'Zwei', 'Drei oder mehr'],
      },
      best: { question: 'Welche von denen, die du bekommen hast, ist dir geblieben?' },
    },
  },
  division: {
    title: 'Wer was trägt',
    purpose:
      'Bringt die unsichtbare Arbeit auf den Tisch, ohne Prozess. Eine Sache für zwei Wochen zu tauschen lehrt mehr als Zählen.',
    invitation:
      'Schreibt auf, was ihr für Haushalt und Familie tragt, auch was niemand sieht: daran denken, planen, sich sorgen. Jeder für sich. Lest dann beide Listen und sucht eine Sache aus, die ihr für zwei Wochen tauscht.',
    notWhen: 'Jemand entscheidet allein über Geld oder Zeit, und die Liste wäre ein Risiko.',
    prompts: {
      seen: { question: 'Was trägst du, das alle sehen?' },
      unseen: { question: 'Und was, das niemand sieht?' },
      theirs: { question: 'Was trägt die andere Person, das du nicht missen möchtest?' },
      swap: { question: 'Welche eine Sache würdest du für zwei Wochen tauschen?' },
    },
  },
  'good-enough-week': {
    title: 'Eine Woche, die gut genug ist',
    purpose:
      'Für Wochen, in denen nicht mehr geht. Sich zu einigen, was liegen bleiben darf, nimmt den Vorwurf heraus, und zwei Minuten, die bleiben, halten den Faden.',
    invitation:
      'Schaut euch die kommende Woche an, wie sie wirklich ist. Entscheidet zusammen, was liegen bleiben darf: das Bügeln, der Besuch, das perfekte Essen. Wählt dann zwei Minuten am Tag, die bleiben, was auch kommt. Der Rest darf gut genug sein.',
    prompts: {
      falls: { question: 'Was darf diese Woche liegen bleiben?' },
      stays: {
        question: 'Welche zwei Minuten bleiben?',
        help: 'Eine Begrüßung an der Tür, eine Tasse Tee, zusammen das Licht ausmachen.',
      },
      tell: { question: 'Wie sagt ihr euch, wenn es zu viel wird?' },
    },
  },
  'letter-still': {
    title: 'Ich wähle dich noch',
    purpose:
      'Ein Brief darüber, gewählt zu haben, damals und jetzt. Ob er je übergeben wird, entscheidet, wer ihn schreibt; schon das Schreiben ändert den Blick über den Tisch.',
    invitation:
      'Schreibt der anderen Person einen Brief, gern von Hand. Was habt ihr gewählt, als ihr euch gewählt habt? Was wählt ihr jetzt, mit allem, was ihr wisst? Behaltet ihn oder gebt ihn, wenn der Moment da ist. Was du hier schreibst, liest niemand, außer du entscheidest es.',
    notWhen: 'Jemand hat die Trennung beschlossen, oder der Brief würde als Antwort verstanden.',
    prompts: {
      then: { question: 'Was hast du damals gewählt?' },
      now: {
        question: 'Was wählst du jetzt?',
        help: 'Mit offenen Augen. Es darf etwas Kleines sein.',
      },
      letter: {
        question: 'Was geschieht mit dem Brief?',
        choices: [
          'Ich behalte ihn',
          'Ich gebe ihn, wenn ich so weit bin',
          'Ich habe ihn gegeben',
          'Ich habe keinen geschrieben',
        ],
      },
    },
  },
};
