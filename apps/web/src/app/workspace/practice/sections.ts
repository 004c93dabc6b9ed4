import type { Practice } from '@closeknit/contracts/practices';
import type { Words } from '../../words/words.ts';
import { countryName } from './country-names.ts';

export interface Section {
  readonly path: string;
  readonly name: string;
  /** How things stand, in a sentence. */
  readonly state: string;
}

/** What a practice has settled, one line each. */
export function sectionsOf(
  practice: Practice,
  { say, language }: Pick<Words, 'say' | 'language'>,
): Section[] {
  const { country, cancellation, reminders, crisis, signIn } = practice;
  const states = {
    members: say('workspace.practice.members', { count: practice.people }),
    details:
      country === null
        ? say('workspace.practice.no-country')
        : say('workspace.practice.in-country', { country: countryName(country, language()) }),
    sessions: say('workspace.practice.sessions-state', {
      hours: cancellation.cancelNoticeHours,
      count: reminders.hoursBefore.length,
    }),
    help: say(`workspace.practice.help-state.${crisis.own ? 'own' : 'begun'}`, {
      count: crisis.resources.length,
    }),
    messages: say('workspace.practice.messages-state'),
    documents: say('workspace.practice.documents-state'),
    look: say(`workspace.practice.look-state.${practice.colour ? 'own' : 'plain'}`),
    'sign-in': say(
      `workspace.practice.sign-in-state.${signIn.secondFactorDemanded ? 'two' : 'one'}`,
      { minutes: signIn.workspaceIdleMinutes },
    ),
    keys: say('workspace.practice.keys-state'),
    outcomes: say('workspace.practice.outcomes-state'),
    audit: say('workspace.practice.audit-state'),
  };
  return Object.entries(states).map(([path, state]) => ({
    path,
    name: say(`workspace.practice.sections.${path}`),
    state,
  }));
}
