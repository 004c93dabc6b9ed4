import autocannon from 'autocannon';
import { serveParent } from './child.mjs';

/** Fires these requests over and over: for some seconds, or a number of times in all. */
async function fire({ url, requests, connections, seconds, amount }) {
  const asked = requests.map(({ cookie, body, ...request }) => ({
    ...request,
    headers: { cookie, origin: url, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }));
  const length = amount ? { amount } : { duration: seconds };
  const outcome = await autocannon({ url, connections, requests: asked, ...length });
  const { non2xx, errors, timeouts, duration } = outcome;
  if (non2xx + errors + timeouts > 0)
    throw new Error(`${url}: ${non2xx} refused, ${errors} broken, ${timeouts} unanswered`);
  return { perSecond: outcome['2xx'] / duration };
}

serveParent({}, fire);
