/** Themes: codes by city, wave and group, counted in people and passed through the disclosure gate. */
import { cellAt, countPeople, type Mention, type ThemeTable } from '../../../analysis/themes/count-people.ts';
import { branchOf, inTree, treeOrder, type Code } from '../../domain/desk/codebook.ts';
import type { Study } from '../../domain/study.ts';
import type { DeskState } from './desk-index.ts';
import { pooledGroups, spokenCodes, type SpokenCode } from './people.ts';

/** A dimension that themes can be divided by. */
export const dimensions = ['city', 'wave', 'group'] as const;
export type Dimension = (typeof dimensions)[number];

/** One column: the place it counts. A null city is all cities of groups too small to be shown by city. */
export interface ThemeColumn {
  city: string | null;
  wave: string | null;
  group: string | null;
  /** People whose words are coded there; null: withheld. */
  people: number | null;
}

/** One code: people per column; null: withheld. */
export interface ThemeRow {
  code: string;
  counts: (number | null)[];
}

export interface Themes {
  /** Codes in the order of the tree, with their depth. */
  codes: { code: Code; depth: number }[];
  columns: ThemeColumn[];
  rows: ThemeRow[];
  threshold: number;
}

/** What to show of the table. */
export interface ThemesQuery {
  by: readonly Dimension[];
  /** Holds a dimension to one value. */
  city?: string | undefined;
  wave?: string | undefined;
  group?: string | undefined;
  /** Cities a reader is limited to; null: none. */
  cities: readonly string[] | null;
}

/** The whole table of a state: people of the study, and apart from them the working meetings. */
interface Tables {
  codes: { code: Code; depth: number }[];
  groups: string[];
  study: ThemeTable;
  meetings: { group: string; table: ThemeTable } | null;
  threshold: number;
}

/** Codes that rows are made for: the tree, and what was taken out of it while passages carry it. */
function codesOf({ codebook, codings, standing }: DeskState): Tables['codes'] {
  const used = new Set([...codings.values()].filter(({ removed }) => !removed).map(({ code }) => standing.get(code)));
  const outside = codebook.codes.filter((code) => code.mergedInto === null && !inTree(code) && used.has(code.key));
  return [...treeOrder(codebook.codes), ...outside.map((code) => ({ code, depth: 0 }))];
}

/** Counts everything once; kept by the caller while the state is the same. */
export function themeTables(state: DeskState, study: Pick<Study, 'cities' | 'waves' | 'groups'>): Tables {
  const codes = codesOf(state);
  const keys = codes.map(({ code }) => code.key);
  const placeOf = new Map(keys.map((key, place) => [key, place]));
  const below = keys.map((key) =>
    branchOf(
      codes.map(({ code }) => code),
      key,
    ).flatMap((one) => placeOf.get(one) ?? []),
  );
  const spoken = spokenCodes(state);
  const pooled = pooledGroups(spoken, study);
  const groups = study.groups.map(({ key }) => key);
  const threshold = Math.max(5, ...study.groups.map((group) => group.threshold));
  const cities = study.cities.map(({ key }) => key);
  const waves = study.waves.map(({ key }) => key);
  const mention = ({ spoken: one, code }: SpokenCode, group: number): Mention => {
    const city = pooled.has(one.group) || one.city === null ? cities.length : cities.indexOf(one.city);
    return {
      person: one.person,
      code: code === null ? null : placeOf.get(code)!,
      city,
      wave: waves.indexOf(one.wave),
      group,
    };
  };
  const known = spoken.filter(({ spoken: one }) => waves.includes(one.wave));
  const mentions = known.flatMap((one) => {
    const group = groups.indexOf(one.spoken.group);
    const found = group < 0 ? null : mention(one, group);
    return found && found.city >= 0 ? [found] : [];
  });
  const axes = { cities: cities.length + 1, waves: waves.length, groups: groups.length };
  const others = known.filter((one) => !groups.includes(one.spoken.group));
  const meetings = others.map((one) => ({ ...mention(one, 0), city: cities.length }));
  return {
    codes,
    groups,
    threshold,
    study: countPeople(mentions, axes, below, threshold),
    meetings:
      others.length === 0
        ? null
        : {
            group: others[0]!.spoken.group,
            table: countPeople(meetings, { ...axes, groups: 1 }, below, threshold),
          },
  };
}

/** The columns and rows that a query asks for. Columns without anybody are left out. */
export function themesOf(tables: Tables, query: ThemesQuery, study: Pick<Study, 'cities' | 'waves'>): Themes {
  const { city, wave, group, cities } = query;
  const limited = cities !== null && city === undefined && !query.by.includes('city');
  const by: readonly Dimension[] = limited ? [...query.by, 'city'] : query.by;
  const cityKeys: (string | null)[] = [...study.cities.map(({ key }) => key), null];
  const waveKeys = study.waves.map(({ key }) => key);
  const parts = (
    dimension: Dimension,
    keys: readonly (string | null)[],
    fixed: string | undefined,
  ): (string | null)[] => {
    if (fixed !== undefined) return [fixed];
    return by.includes(dimension) ? [...keys] : ['*'];
  };
  const columns: (ThemeColumn & { from: ThemeTable; cell: number })[] = [];
  const add = (from: ThemeTable, groupKeys: readonly string[], at: Record<Dimension, string | null>) => {
    const index = (keys: readonly (string | null)[], key: string | null) => (key === '*' ? null : keys.indexOf(key));
    const cell = cellAt(from.lattice, [index(cityKeys, at.city), index(waveKeys, at.wave), index(groupKeys, at.group)]);
    const people = from.peopleHidden[cell] ? null : from.people[cell]!;
    if (from.people[cell] === 0 && people === 0) return;
    const shown = (key: string | null) => (key === '*' ? null : key);
    columns.push({ city: shown(at.city), wave: shown(at.wave), group: shown(at.group), people, from, cell });
  };
  for (const c of parts('city', cityKeys, city)) {
    if (cities !== null && (c === null || !cities.includes(c))) continue;
    for (const w of parts('wave', waveKeys, wave)) {
      for (const g of parts('group', tables.groups, group)) {
        if (g === '*' || tables.groups.includes(g!)) add(tables.study, tables.groups, { city: c, wave: w, group: g });
      }
      const { meetings } = tables;
      const asked = group === undefined ? by.includes('group') : group === meetings?.group;
      if (meetings && asked && (c === null || c === '*')) {
        add(meetings.table, [meetings.group], { city: c, wave: w, group: meetings.group });
      }
    }
  }
  return {
    codes: tables.codes,
    threshold: tables.threshold,
    columns: columns.map(({ from: _from, cell: _cell, ...column }) => column),
    rows: tables.codes.map(({ code }, place) => ({
      code: code.key,
      counts: columns.map(({ from, cell, people }) => {
        const { counts, hidden } = from.codes[place]!;
        return people === null || hidden[cell] ? null : counts[cell]!;
      }),
    })),
  };
}
