/** What to print so that a newcomer can sign in. */
export const demoSignIns = [
  ['therapist', 'mira@harbour.example'],
  ['partner', 'ana@duarte.example'],
];
export const demoPassword = 'a quiet harbour at dusk';
