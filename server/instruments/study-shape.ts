/** The shape of `surveys/study.json`, and the references within it. */
import { z } from 'zod';
import type { Study } from '../domain/study.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'a key: lower-case letters, digits, _ and -, at most 32');
const texts = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();
const moment = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

const study = z.strictObject({
  $schema: z.string().optional(),
  key,
  title: texts,
  organiser: texts,
  purpose: texts.nullable().default(null),
  languages: z.array(z.enum(['pl', 'en'])).min(1),
  cities: z
    .array(
      z.strictObject({
        key,
        name: texts,
        inName: texts,
        areas: z.array(z.strictObject({ key, name: texts })),
      }),
    )
    .min(1),
  groups: z
    .array(
      z.strictObject({
        key,
        name: texts,
        sampling: z.enum(['census', 'probability', 'convenience']),
        small: z.boolean(),
        threshold: z.int().min(1).default(5),
        call: texts.nullable().default(null),
        sharedCode: texts.nullable().default(null),
      }),
    )
    .min(1),
  waves: z.array(z.strictObject({ key, kind: z.enum(['wave', 'round']), name: texts })).min(1),
  compare: z.strictObject({ before: key, after: key }),
  aims: z.array(z.strictObject({ key, name: texts, target: z.number(), unit: texts })),
  collectors: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a slug: lower-case letters, digits and -, at most 64'),
      instrument: key,
      city: key,
      wave: key,
      area: key.nullable().default(null),
      source: z.string().nullable().default(null),
      mode: z.enum(['open', 'invitation']),
      kiosk: z.boolean().default(false),
      opens: moment.nullable().default(null),
      closes: moment.nullable().default(null),
      target: z.int().min(0).nullable().default(null),
    }),
  ),
  notice: z.strictObject({ version: z.string().min(1), text: texts }),
  retention: z.strictObject({ responses: day, audit: day }),
  margins: z
    .array(
      z.strictObject({ group: key, city: key, question: z.string(), values: z.record(z.string(), z.number().min(0)) }),
    )
    .default([]),
});

const checked = study.superRefine((read, context) => {
  const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const keysOf = (list: { key: string }[], path: (string | number)[]) => {
    const seen = new Set<string>();
    list.forEach((one, at) => {
      if (seen.has(one.key)) problem([...path, at, 'key'], `"${one.key}" stands there twice`);
      seen.add(one.key);
    });
    return seen;
  };
  const cities = keysOf(read.cities, ['cities']);
  const groups = keysOf(read.groups, ['groups']);
  const waves = keysOf(read.waves, ['waves']);
  keysOf(read.aims, ['aims']);
  read.cities.forEach((city, at) => keysOf(city.areas, ['cities', at, 'areas']));
  for (const side of ['before', 'after'] as const) {
    const wave = read.waves.find((one) => one.key === read.compare[side]);
    if (wave?.kind !== 'wave') problem(['compare', side], `"${read.compare[side]}" is no wave of kind "wave"`);
  }
  const slugs = new Set<string>();
  read.collectors.forEach((collector, at) => {
    const path = ['collectors', at];
    if (slugs.has(collector.slug)) problem([...path, 'slug'], `"${collector.slug}" stands there twice`);
    slugs.add(collector.slug);
    const city = read.cities.find((one) => one.key === collector.city);
    if (!city) problem([...path, 'city'], `there is no city "${collector.city}"`);
    if (!waves.has(collector.wave)) problem([...path, 'wave'], `there is no wave "${collector.wave}"`);
    if (collector.area !== null && city && !city.areas.some((area) => area.key === collector.area)) {
      problem([...path, 'area'], `${collector.city} has no area "${collector.area}"`);
    }
  });
  read.margins.forEach((margin, at) => {
    if (!cities.has(margin.city)) problem(['margins', at, 'city'], `there is no city "${margin.city}"`);
    if (!groups.has(margin.group)) problem(['margins', at, 'group'], `there is no group "${margin.group}"`);
  });
});

/** The study, or the first thing that is wrong with it: where (`cities.0.name.en`) and what. */
export function parseStudy(read: unknown): { study: Study } | { path: string; problem: string } {
  const result = checked.safeParse(read);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    return { path: issue.path.map(String).join('.'), problem: issue.message };
  }
  const { $schema: _schema, ...parsed } = result.data;
  return { study: parsed };
}
