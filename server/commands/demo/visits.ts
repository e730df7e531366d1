/** Who answers what, where, when and how: the fieldwork of the demo, in the order of collectors. */
import type { Definition } from '../../domain/instrument.ts';
import type { Channel } from '../../domain/response.ts';
import type { Study } from '../../domain/study.ts';
import { dayIn, dayOfSheet } from './calendar.ts';
import { drawOf, uuidOf } from './draws.ts';
import { invitedTo, type Invited, type Stand } from './invited.ts';
import type { Occasion, Person } from './people.ts';
import type { DemoCollector, Way } from './places.ts';
import { resident } from './population.ts';

/** One time that somebody answers. */
export interface Visit {
  /** Id of the response. */
  id: string;
  occasion: Occasion;
  collector: DemoCollector;
  channel: Channel;
  /** YYYY-MM-DD */
  day: string;
  invited: Invited | null;
  /** Number of the paper sheet. */
  sheet: string | null;
}

/** What the fieldwork of the demo is made from. */
export interface FieldworkPlan {
  seed: number;
  study: Study;
  definitions: readonly Definition[];
  collectors: readonly DemoCollector[];
  /** Residents who answer, over all cities and waves; those who are screened out among them. */
  residents: number;
}

/** Parts of the residents who come in each way when the panel has been taken off. */
const parts: Readonly<Partial<Record<Way, number>>> = { link: 0.5, paper: 0.22, kiosk: 0.1, doors: 0.18 };
const agesBy: Readonly<Partial<Record<Way, readonly number[]>>> = {
  link: [26, 34, 22, 14, 4],
  paper: [8, 18, 26, 32, 16],
  kiosk: [18, 16, 18, 30, 18],
  doors: [10, 20, 26, 28, 16],
};
const channelsBy: Readonly<Record<Way, Readonly<Partial<Record<Channel, number>>>>> = {
  link: { web: 1 },
  paper: { paper: 1 },
  kiosk: { web: 0.6, assisted: 0.4 },
  doors: { interviewer: 1 },
  phone: { phone: 1 },
  personal: { web: 0.86, phone: 0.09, interviewer: 0.05 },
};
/** Part of the residents in each wave; cities share it out falling slightly. */
const waveParts = { before: 0.46, after: 0.54 };
const cityWeight = (place: number): number => 1 / (1 + 0.08 * place);

/** The occasion of a person at a collector. */
export function occasionOf({ seed, study, definitions }: FieldworkPlan, person: Person, at: DemoCollector): Occasion {
  const stand = standOf(study, definitions, at);
  const [phase, round] = typeof stand === 'number' ? [null, stand] : [stand, null];
  return { seed, person, instrument: at.instrument, wave: at.wave, round, phase, area: at.area };
}

function standOf(study: Study, definitions: readonly Definition[], { wave, instrument }: DemoCollector): Stand {
  if (wave === study.compare.before) return 'before';
  if (wave === study.compare.after) return 'after';
  return definitions.find(({ key }) => key === instrument)!.waves.indexOf(wave);
}

/** Everybody invited to a collector; nobody for an open one. */
export function invitationsAt({ seed, study, definitions }: FieldworkPlan, collector: DemoCollector): Invited[] {
  if (collector.way !== 'personal') return [];
  return invitedTo(seed, study, collector, standOf(study, definitions, collector));
}

/** Everybody who answers. */
export function* visitsOf(plan: FieldworkPlan): Generator<Visit> {
  for (const collector of plan.collectors) {
    if (collector.way === 'personal') yield* byInvitation(plan, collector);
    else if (collector.opens !== null) yield* fromTheStreet(plan, collector);
  }
}

function* byInvitation(plan: FieldworkPlan, collector: DemoCollector): Generator<Visit> {
  for (const invited of invitationsAt(plan, collector)) {
    if (invited.state !== 'answered') continue;
    const occasion = occasionOf(plan, invited.person, collector);
    // Organisers fill in their sheets themselves.
    yield visit(plan, occasion, collector, occasion.phase === null ? 'web' : null, invited, null);
  }
}

/** How many residents a city has in a wave, the panel included. */
function residentsIn({ study, residents }: FieldworkPlan, { city, wave }: DemoCollector): number {
  const weights = study.cities.map((_, place) => cityWeight(place));
  const place = study.cities.findIndex(({ key }) => key === city);
  const part = wave === study.compare.before ? waveParts.before : waveParts.after;
  return (residents * part * weights[place]!) / weights.reduce((sum, weight) => sum + weight, 0);
}

function* fromTheStreet(plan: FieldworkPlan, collector: DemoCollector): Generator<Visit> {
  const { seed, study } = plan;
  const city = study.cities.find(({ key }) => key === collector.city)!;
  const group = study.groups.find(({ key }) => key === collector.group)!;
  const panel = plan.collectors.find(
    ({ way, ...one }) =>
      way === 'personal' && one.city === city.key && one.wave === collector.wave && one.group === group.key,
  );
  const panelists = panel ? invitationsAt(plan, panel).filter(({ state }) => state === 'answered').length : 0;
  const many = Math.round(Math.max(0, residentsIn(plan, collector) - panelists) * (parts[collector.way] ?? 0));
  for (let number = 1; number <= many; number++) {
    const key = `${collector.slug} ${number}`;
    const someone = resident(seed, group, city, key, agesBy[collector.way]!);
    const person = collector.area === null ? someone : { ...someone, area: collector.area };
    const sheet = collector.way === 'paper' ? String(number) : null;
    yield visit(plan, occasionOf(plan, person, collector), collector, null, null, sheet);
  }
}

function visit(
  { seed }: FieldworkPlan,
  occasion: Occasion,
  collector: DemoCollector,
  channel: Channel | null,
  invited: Invited | null,
  sheet: string | null,
): Visit {
  const { person, phase, wave, round } = occasion;
  const draw = drawOf(seed, 'visit', collector.slug, person.key);
  const shares = channelsBy[collector.way];
  const way = channel ?? draw.pick(Object.keys(shares) as Channel[], Object.values(shares));
  const inPerson = way !== 'web' && way !== 'phone';
  const day = phase === null ? dayOfSheet(wave, round ?? 0, draw) : dayIn(phase, draw, inPerson);
  return { id: uuidOf(seed, collector.slug, person.key), occasion, collector, channel: way, day, invited, sheet };
}
