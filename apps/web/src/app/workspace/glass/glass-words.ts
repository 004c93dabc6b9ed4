import { inject } from '@angular/core';
import type { BreakGlass } from '@closeknit/contracts/access';
import { Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

/** A break-glass in words: who, when, and until when. */
export function injectGlassWords() {
  const { say } = inject(Words);
  const times = inject(OwnTimes);
  return (glass: BreakGlass) => {
    const { id, name, role, reason, coupleId, coupleName, openedAt, endedAt, isOpen } = glass;
    const when = { day: times.day(openedAt), hour: times.hour(openedAt) };
    const until = { until: times.hour(endedAt ?? glass.until) };
    return {
      ...{ id, coupleId, coupleName, isOpen },
      who: role ? say(`workspace.glass.who.${role}`, { name }) : name,
      when: say(`workspace.glass.${isOpen ? 'open' : 'was-open'}`, { ...when, ...until }),
      reason: say('workspace.glass.said', { reason }),
    };
  };
}
