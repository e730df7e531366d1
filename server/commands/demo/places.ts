/** The collectors of the demo: those of study.json, and what a coordinator would add to them. */
import type { Collector } from '../../domain/collector.ts';
import type { Definition } from '../../domain/instrument.ts';
import type { City, Study } from '../../domain/study.ts';
import { openings } from './calendar.ts';

/** What a collector is for. `personal`: by invitation. */
export type Way = 'link' | 'paper' | 'kiosk' | 'doors' | 'phone' | 'personal';

/** A collector with what the demo does at it. */
export interface DemoCollector extends Collector {
  way: Way;
  /** study.json has it already. */
  standing: boolean;
}

const instrumentWords: Readonly<Record<string, string>> = {
  resident: 'mieszkancy',
  participant: 'organizatorzy',
  institution: 'instytucje',
};
const waveWords: Readonly<Record<string, string>> = { before: 'przed', after: 'po' };
const wayWords: Record<Way, string> = {
  ...{ link: '', paper: '-ops', kiosk: '-biblioteka', doors: '-ankieterzy', phone: '-telefon', personal: '-panel' },
};
const sources: Record<Way, string | null> = {
  ...{
    link: null,
    paper: 'OPS',
    kiosk: 'biblioteka',
    doors: 'ankieterki i ankieterzy',
    phone: 'telefon',
    personal: null,
  },
};

/** Ways to residents, with targets. Small groups are invited one by one. */
const residentWays: readonly [Way, number | null][] = [
  ['link', 60],
  ['paper', 40],
  ['kiosk', 15],
  ['doors', 25],
  ['personal', 30],
];

interface Where {
  study: Study;
  definition: Definition;
  city: City;
  wave: string;
}

/** Every collector that the demo fills: for each instrument that is answered, in each wave and city. */
export function collectorsFor(study: Study, definitions: readonly Definition[]): DemoCollector[] {
  const answered = definitions.filter(({ kind }) => kind !== 'guide');
  return answered.flatMap((definition) =>
    definition.waves.flatMap((wave) =>
      study.cities.flatMap((city) => {
        const where = { study, definition, city, wave };
        const small = study.groups.some(({ key, small }) => key === definition.group && small);
        if (small) return [collector(where, 'personal', null)];
        const own = residentWays.map(([way, target]) => collector(where, way, target));
        const waiting = wave === study.compare.after && city === study.cities[0];
        return waiting ? [...own, { ...collector(where, 'phone', 40), opens: null, closes: null }] : own;
      }),
    ),
  );
}

function collector({ study, definition, city, wave }: Where, way: Way, target: number | null): DemoCollector {
  const mode = way === 'personal' ? 'invitation' : 'open';
  const seed = study.collectors.find(
    (one) =>
      ['link', 'personal'].includes(way) &&
      one.instrument === definition.key &&
      one.city === city.key &&
      one.wave === wave &&
      one.mode === mode &&
      one.opens !== null &&
      one.closes === null,
  );
  if (seed) {
    const { opens, ...rest } = seed;
    return { ...rest, group: definition.group, opens: new Date(opens!), closes: null, way, standing: true };
  }
  const small = study.groups.some(({ key, small }) => key === definition.group && small);
  const word = `${city.key}-${instrumentWords[definition.key] ?? definition.key}-${waveWords[wave] ?? wave}`;
  const inPerson = way === 'paper' || way === 'doors';
  const period = wave === study.compare.before ? openings.before : inPerson ? openings.inPerson : openings.after;
  return {
    slug: small ? word : `${word}${wayWords[way]}`,
    instrument: definition.key,
    group: definition.group,
    city: city.key,
    area: way === 'doors' ? (city.areas[0]?.key ?? null) : null,
    wave,
    source: sources[way],
    mode,
    kiosk: way === 'kiosk',
    ...{ ...period, target, way, standing: false },
  };
}
