const worker = '/ngsw-worker.js';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

// Even a page that is never at rest gets its files within so many milliseconds.
const AT_LATEST = 5000;

/**
 * Lets the browser keep the portal's own files, so that it opens on a bad line. Nothing that the
 * app reads or writes is among them. What the person waits for comes first: the files are fetched
 * when the page is at rest. A browser that refuses goes on without.
 */
export async function keepFiles(page: Window): Promise<void> {
  const { serviceWorker } = page.navigator;
  if (!('serviceWorker' in page.navigator)) return;
  await atRest(page);
  await serviceWorker.register(trusted(page)).catch(unlessUnwanted);
}

function atRest(page: Window): Promise<unknown> {
  // Safari has no word for it.
  if (!('requestIdleCallback' in page)) return new Promise((go) => setTimeout(go, AT_LATEST / 2));
  return new Promise((go) => page.requestIdleCallback(go, { timeout: AT_LATEST }));
}

// Scripts are named by nobody but us, and a worker is one.
function trusted(page: Window): string {
  const { trustedTypes } = page as Window & { trustedTypes?: Policies };
  if (!trustedTypes) return worker;
  const createScriptURL = (url: string) => {
    if (url !== worker) throw new TypeError(`${url} is no worker of ours`);
    return url;
  };
  const policy = trustedTypes.createPolicy('closeknit#worker', { createScriptURL });
  return policy.createScriptURL(worker) as string;
}

function unlessUnwanted(error: unknown): void {
  if (error instanceof DOMException || error instanceof TypeError) return;
  throw error;
}
