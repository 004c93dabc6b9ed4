import { lines as account } from './matrix/account.mjs';
import { lines as checkIns } from './matrix/check-ins.mjs';
import { lines as couples } from './matrix/couples.mjs';
import { lines as exercises } from './matrix/exercises.mjs';
import { lines as messages } from './matrix/messages.mjs';
import { lines as portal } from './matrix/portal.mjs';
import { lines as practice } from './matrix/practice.mjs';
import { lines as review } from './matrix/review.mjs';
import { lines as safety } from './matrix/safety.mjs';
import { lines as sessions } from './matrix/sessions.mjs';

const matrix = {
  ...account,
  ...couples,
  ...checkIns,
  ...exercises,
  ...sessions,
  ...safety,
  ...portal,
  ...messages,
  ...review,
  ...practice,
};

export const routeOf = (name) => matrix[name];
export const readsOf = (name) => name.startsWith('GET ');
