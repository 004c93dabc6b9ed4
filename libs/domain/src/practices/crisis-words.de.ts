/** What the lists say in words rather than in names, in German. Names of services stay as they are. */
export const crisisWordsDe: Readonly<Record<string, string>> = {
  'Emergency services': 'Notruf',
  'Find a helpline in your country': 'Ein Hilfetelefon im eigenen Land finden',
  'day and night': 'Tag und Nacht',
  'see their page': 'steht auf ihrer Seite',
  '112 or 999': '112 oder 999',
  '9-8-8 Suicide Crisis Helpline, call or text': '9-8-8 Suicide Crisis Helpline, Anruf oder SMS',
  'Shelters for those who live with violence': 'Zuflucht für Menschen, die Gewalt erleben',
  '1737, call or text': '1737, Anruf oder SMS',
  '988 Suicide & Crisis Lifeline, call or text': '988 Suicide & Crisis Lifeline, Anruf oder SMS',
};
