import type { questions } from './questions.en.ts';

/**
 * The same questions in German, for the same version of the set: like the English ones they ask
 * for acts, and are never reworded once answered. Partners are spoken to as "du".
 */
export const questionsDe: Readonly<Record<(typeof questions)[number]['key'], string>> = {
  fear: 'Gab es im letzten Jahr Momente, in denen du Angst davor hattest, was {name} tun könnte?',
  silence: 'Behältst du Dinge für dich, weil du fürchtest, was danach zu Hause passieren könnte?',
  hurt: 'Hat {name} dich im letzten Jahr gestoßen, geschlagen, gegen deinen Willen festgehalten oder verletzt?',
  threat: 'Hat {name} gedroht, dir, den Kindern, einem Tier oder sich selbst etwas anzutun?',
  life: 'Hat {name} dir jemals die Hände um den Hals gelegt oder dich um dein Leben fürchten lassen?',
  pressure: 'Wurdest du zu Nähe oder Sex gedrängt, die du nicht wolltest?',
  watched:
    'Bestimmt {name}, wen du siehst oder was du ausgibst, oder sieht {name} gegen deinen Willen dein Handy durch?',
  own: 'Hast du selbst {name} im letzten Jahr Angst gemacht oder verletzt?',
  together: 'Könntest du in einer Sitzung offen sprechen, wenn {name} im Raum ist?',
  today: 'Ist gerade etwas im Gange, wodurch du nicht sicher bist?',
};
