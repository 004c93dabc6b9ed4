import { computed, type Resource, type Signal } from '@angular/core';
import type { TicketState } from '@closeknit/contracts/sign-in';
import { refusalFrom } from '../../client/refused.ts';

/** Unknown: cut off on the way, mistyped, or meant for something else; which of these is not told. */
export type LinkState = TicketState['state'] | 'unknown';

const unreadable: readonly string[] = ['not-found', 'invalid-input', 'malformed', 'not-allowed'];

/** How things are with a link from a mail; undefined while that is not known. */
export function linkStateOf(
  ticket: Pick<Resource<Pick<TicketState, 'state'> | undefined>, 'hasValue' | 'value' | 'error'>,
): Signal<LinkState | undefined> {
  return computed(() => {
    const error = ticket.error();
    if (error) return unreadable.includes(refusalFrom(error).code) ? 'unknown' : undefined;
    return ticket.hasValue() ? ticket.value()?.state : undefined;
  });
}
