const worker = '/ngsw-worker.js';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * Lets the browser keep the app's own files, so that it opens on a bad line. Nothing that the app
 * reads or writes is among them. A browser that refuses goes on without.
 */
export async function keepFiles(page: Window): Promise<void> {
  const { serviceWorker } = page.navigator;
  if (!('serviceWorker' in page.navigator)) return;
  await serviceWorker.register(trusted(page)).catch(unlessUnwanted);
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
