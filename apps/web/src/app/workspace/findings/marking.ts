import { inject } from '@angular/core';
import { Api } from '../../client/api.ts';
import { type Errand, injectErrand } from '../../client/errand.ts';
import type { Flag } from './flags.ts';

/** What somebody does about a finding. */
type Act =
  | { readonly act: 'acknowledge' | 'reopen' }
  | { readonly act: 'snooze'; readonly until: string }
  | { readonly act: 'note'; readonly text: string };

interface Marking extends Pick<Errand, 'refusal'> {
  /** Resolves with whether it was kept. */
  mark(about: { readonly flag: Flag; readonly coupleId: string }, act: Act): Promise<boolean>;
}

/** Tells the other side what was done about this run of a finding. */
export function injectMarking(): Marking {
  const api = inject(Api);
  const { run, refusal } = injectErrand();
  const mark: Marking['mark'] = ({ flag, coupleId }, act) => {
    const { finding, line, partnerId } = flag;
    const { kind, since } = finding;
    const body = { ...act, key: line.key, version: line.version, partnerId, kind, since };
    const path = `/couples/${coupleId}/findings/marks`;
    return run(() => api.send({ method: 'POST', path, body }));
  };
  return { mark, refusal };
}
