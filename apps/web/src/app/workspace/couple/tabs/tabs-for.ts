import type { Care } from '@closeknit/contracts/access';
import { type Asking, may, type Permission } from '@closeknit/domain/access/permissions';

const opens = {
  trend: 'trends:read',
  measures: 'trends:read',
  exercises: 'assignments:read',
  review: 'assignments:read',
  messages: 'messages:read',
  agreement: 'agreements:read',
  notes: 'notes:read',
  sessions: 'appointments:read',
  reminders: 'reminders:read',
  partners: 'couples:read',
  releases: 'releases:read',
  opened: 'openings:read',
} as const satisfies Record<string, Permission>;

export type Tab = keyof typeof opens;

/** The sides of a couple that are this reader's to see. */
export function tabsFor(reader: Asking, care: Care): Tab[] {
  const tabs = Object.keys(opens) as Tab[];
  return tabs.filter((tab) => may(reader, opens[tab], care));
}
