import { DEMO_PASSWORD } from '@closeknit/fixtures/people';
import { runEntry } from '../../../tools/serving/database.mjs';
import { inRoot } from '../../../tools/set-up/places.mjs';
import { environment, startMain } from '../programs/closeknit.mjs';
import { ownDatabase } from './database.mjs';

/** The built program with the demo practice on a database of its own, and a page for each web app. */
export async function startDemo(name, webRoots = [inRoot('dist/web/browser')]) {
  const { appUrl: DATABASE_URL } = await ownDatabase(name, () => undefined);
  await runEntry('demo/seed.js', { ...environment, DATABASE_URL });
  return Promise.all(webRoots.map((WEB_ROOT) => startMain({ DATABASE_URL, WEB_ROOT })));
}

/** Signs somebody of the demo in on all pages of a context. */
export async function signIn(context, { url }, { email }) {
  const asked = { data: { email, password: DEMO_PASSWORD }, headers: { origin: url } };
  const answer = await context.request.post(`${url}/api/sign-in`, asked);
  if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()}`);
}
