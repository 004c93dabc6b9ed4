import { ana, DEMO_PASSWORD, mira } from '@closeknit/fixtures/people';

/** What to print so that a newcomer can sign in. */
export const demoSignIns = [
  ['therapist', mira.email],
  ['partner', ana.email],
];
export const demoPassword = DEMO_PASSWORD;
