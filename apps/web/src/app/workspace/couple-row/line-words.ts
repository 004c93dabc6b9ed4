import type { CoupleInBrief, Place } from '@closeknit/contracts/couples';
import { movementOf } from '@closeknit/domain/check-ins/trend';
import type { Say } from '../../words/words.ts';

export function firstNameOf(couple: Pick<CoupleInBrief, 'partners'>, place: Place): string {
  return couple.partners.find((partner) => partner.place === place)?.firstName ?? '';
}

export function hasCheckIns({ lines }: Pick<CoupleInBrief, 'lines'>): boolean {
  return lines !== null && [...lines.first, ...lines.second].some((total) => total !== null);
}

/** Both lines of a caseload row in a sentence. */
export function linesInWords(couple: CoupleInBrief, say: Say): string {
  const said = (['first', 'second'] as const).map((place) => {
    const name = firstNameOf(couple, place);
    const line = couple.lines?.[place] ?? [];
    const moved = movementOf(line);
    const only = line.find((total) => total !== null) ?? null;
    if (moved) return say('workspace.line.moved', { name, from: moved.first, to: moved.last });
    if (only === null) return say('workspace.line.none', { name });
    return say('workspace.line.once', { name, total: only });
  });
  return say('workspace.line.both', { first: said[0] ?? '', second: said[1] ?? '' });
}
