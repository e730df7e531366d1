/** Who is invited by name of a code, how they were contacted, and what came of it. */
import type { Contact, InvitationState } from '../../domain/invitation.ts';
import type { Group, Study } from '../../domain/study.ts';
import { daysFrom } from './calendar.ts';
import { drawOf, uuidOf } from './draws.ts';
import type { Person } from './people.ts';
import type { DemoCollector } from './places.ts';
import { institutionPeople, organisers, resident } from './population.ts';

/** Somebody with a personal link, and what became of it. */
export interface Invited {
  id: string;
  person: Person & { code: string };
  collector: DemoCollector;
  state: InvitationState;
  contacts: Contact[];
}

/** Ages of residents who agree to be asked twice. */
const panelAges = [14, 26, 26, 24, 10];
/** Residents invited in each city before testing; after it come two whose invitations are still to be sent. */
const panelSize = 36;
const newcomers = 2;

/** What came of it, by the person's number, where it is not an answer. */
const silent: Readonly<Record<'panel' | 'institution', Record<'before' | 'after', Record<number, InvitationState>>>> = {
  panel: {
    before: { 33: 'revoked', 34: 'unreachable', 35: 'refused' },
    after: { 29: 'unreachable', 30: 'started', 31: 'refused', 32: 'sent', 36: 'prepared', 37: 'prepared' },
  },
  institution: {
    before: { 4: 'refused', 11: 'unreachable' },
    after: { 4: 'refused', 7: 'started', 11: 'prepared', 14: 'revoked', 16: 'sent' },
  },
};
/** Monthly sheets that never came, by organiser and round. */
const missingSheets: Readonly<Record<string, InvitationState>> = { '4@3': 'started', '11@1': 'sent' };

/** Where a wave stands: one of the two compared, or a round by its place. */
export type Stand = 'before' | 'after' | number;

function stateOf(person: Person, kind: 'panel' | 'institution' | 'census', stand: Stand): InvitationState {
  const number = Number(person.facts['number']);
  if (kind === 'census') return missingSheets[`${number}@${stand}`] ?? 'answered';
  return (typeof stand === 'number' ? undefined : silent[kind][stand][number]) ?? 'answered';
}

function panel(seed: number, study: Study, group: Group, collector: DemoCollector, stand: Stand): Person[] {
  const city = study.cities.find(({ key }) => key === collector.city)!;
  return Array.from({ length: panelSize + newcomers }, (_, number): Person => {
    const code = `M-${city.key.charAt(0).toUpperCase()}${String(number + 1).padStart(2, '0')}`;
    const person = resident(seed, group, city, `panel ${code}`, panelAges);
    return { ...person, code, facts: { ...person.facts, number, adult: 'yes', lives_here: 'yes' } };
  }).filter(({ facts }) => {
    const number = Number(facts['number']);
    // Who was lost before is not invited again.
    return stand === 'after' ? silent.panel.before[number] === undefined : number < panelSize;
  });
}

/** Attempts to reach somebody, ending in the state. Most reminders are by phone. */
function contactsOf(seed: number, { state, person, collector }: Omit<Invited, 'contacts'>, from: string): Contact[] {
  if (state === 'prepared') return [];
  const draw = drawOf(seed, 'contacts', collector.slug, person.key);
  const first: Contact = { at: from, channel: draw.pick(['letter', 'email', 'email'] as const), outcome: 'sent' };
  const later = (days: number, channel: Contact['channel'], outcome: Contact['outcome']): Contact => {
    return { at: daysFrom(from, days + draw.whole(0, 3)), channel, outcome };
  };
  switch (state) {
    case 'refused':
      return [first, later(7, 'phone', 'no_answer'), later(12, 'phone', 'refused')];
    case 'unreachable':
      return [first, later(8, 'phone', 'no_answer'), later(15, 'visit', 'wrong_contact')];
    case 'sent':
      return [first, later(9, 'sms', 'sent'), later(16, 'phone', draw.pick(['promised', 'call_back'] as const))];
    case 'started':
      return [first, later(10, 'phone', 'promised')];
    case 'revoked':
      return [first];
    default:
      return draw.chance(0.3) ? [first, later(6, 'phone', draw.pick(['reached', 'promised'] as const))] : [first];
  }
}

/** Everybody invited to a collector. */
export function invitedTo(seed: number, study: Study, collector: DemoCollector, stand: Stand): Invited[] {
  const group = study.groups.find(({ key }) => key === collector.group)!;
  const kind = !group.small ? 'panel' : group.sampling === 'census' ? 'census' : 'institution';
  const people = {
    panel: () => panel(seed, study, group, collector, stand),
    census: () => organisers(study, group),
    institution: () => institutionPeople(study, group),
  };
  return people[kind]()
    .filter(({ city }) => city === collector.city)
    .map((person) => {
      const state = stateOf(person, kind, stand);
      const id = uuidOf(seed, 'invitation', collector.slug, person.key);
      const invited = { id, person: { ...person, code: person.code! }, collector, state };
      const from = (collector.opens ?? new Date('2020-01-15')).toISOString().slice(0, 10);
      return { ...invited, contacts: contactsOf(seed, invited, from) };
    });
}
