/** A comparison in a sentence or two: what, where, how large, how sure; and once for all what the sample cannot show. */
import type { Block } from '../../../../analysis/charts/blocks.ts';
import type { Beside } from '../../../../analysis/charts/telling.ts';
import type { Comparison } from '../../../../analysis/compare/result.ts';
import type { Locale } from '../../i18n/index.ts';
import { aboutOf, type About } from './about.ts';
import { digestOf, thingsOf, type Thing } from './digest.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import { caveatsOf, readComparison } from './reading.ts';
import type { Names, Speaker } from './speaker.ts';

const speakers: Record<Locale, Speaker> = { pl: polish, en: english };

/** The sentences of one comparison. */
export function sentencesOf(comparison: Comparison, about: About, locale: Locale, names: Names): string {
  const speaker = speakers[locale];
  const reading = readComparison(comparison);
  if (typeof reading === 'string') return speaker.silence(comparison, reading, names);
  return [speaker.main(comparison, reading, about, names), speaker.sure(reading, names)]
    .filter((text) => text !== null)
    .join(' ');
}

export interface Told {
  /** One paragraph for every thing compared. */
  paragraphs: { key: string; text: string }[];
  /** Sentences of every statement or answer by itself, where the paragraphs gather several. */
  each: { title: string; texts: string[] }[];
  /** What the sample cannot show, once. */
  caveats: string[];
}

/** Changes first, then their difference, then the cities beside each other in the latest wave that is compared. */
function thingsShown(things: readonly Thing[], beside: Beside, waves: readonly string[]): Thing[] {
  const of = (contrast: Comparison['contrast']) =>
    things.filter(({ comparisons }) => comparisons[0]!.comparison.contrast === contrast);
  const at = ({ comparisons }: Thing) => waves.indexOf(comparisons[0]!.comparison.within.wave ?? '');
  const cities = of('city');
  const latest = Math.max(...cities.map(at));
  const sideBySide = cities.filter((thing) => at(thing) === latest);
  if (beside === 'city') return sideBySide;
  if (beside === 'wave') return of('wave');
  return [...of('wave'), ...of('cityByWave'), ...sideBySide];
}

/** The only wave in which anybody was asked, where the others are compared with it for nothing; `null` where there is none. */
function onlyWave({ parts }: Block): string | null {
  const cells = parts.flatMap((part) => part.cells);
  const asked = new Set(cells.filter(({ n }) => n !== 0).map(({ wave }) => wave));
  const all = new Set(cells.map(({ wave }) => wave));
  const [first] = asked;
  return asked.size === 1 && all.size > 1 && first !== undefined ? first : null;
}

const isSaid = (comparison: Comparison): boolean => typeof readComparison(comparison) !== 'string';
const isBackground = ({ parts }: Block): boolean => parts.every(({ background }) => background);

/** Changes of which there is something to say: not of what was asked in one wave only, nor of changes that are none in both cities. */
function thingsToTell(block: Block): Thing[] {
  const isAllSame = ({ comparisons }: Thing) =>
    comparisons.every(({ part, comparison }) => part.background && readComparison(comparison) === 'all_same');
  // Screening: everybody who belongs to the study gave the same answer, and there is nothing to say of it.
  // Nor of the same people asked twice what describes them.
  const isTwice = ({ comparisons }: Thing) =>
    comparisons.every(({ part, comparison }) => part.background && comparison.design === 'paired');
  const things = thingsOf(block.parts).filter((thing) => !isAllSame(thing) && !isTwice(thing));
  const isRecalled = ({ comparisons }: Thing) => comparisons.some(({ comparison }) => comparison.design === 'recalled');
  const contrastOf = ({ comparisons }: Thing) => comparisons[0]!.comparison.contrast;
  if (onlyWave(block) !== null) return things.filter((thing) => contrastOf(thing) === 'city' || isRecalled(thing));
  const changes = things.filter((thing) => contrastOf(thing) === 'wave');
  const nobodyChanged = changes.every(({ comparisons }) =>
    comparisons.every(({ comparison }) => readComparison(comparison) === 'nobody_changed'),
  );
  return nobodyChanged ? things.filter((thing) => contrastOf(thing) !== 'cityByWave') : things;
}

/** What of a question about people the differences say. */
function whoAnswered(shown: readonly Thing[], speaker: Speaker): Told['paragraphs'] {
  const said = shown.flatMap(({ comparisons }) => comparisons.map(({ comparison }) => comparison));
  const contrasts = new Set(said.filter(isSaid).map(({ contrast }) => contrast));
  if (contrasts.size === 0) return [];
  const between = contrasts.size > 1 ? 'both' : contrasts.has('city') ? 'cities' : 'waves';
  return [{ key: 'who', text: speaker.whoAnswered(between) }];
}

/** Whether somebody who answered the questionnaire was not asked this question, where others were. */
function isAskedOfSome({ parts }: Block): boolean {
  return parts.some(({ cells }) => cells.some(({ n, missing }) => n !== 0 && (missing.notAsked ?? 0) > 0));
}

/** Several parts at once; where all are withheld, or none can be computed, that is said once. */
function gather(thing: Thing, kind: Block['kind'], locale: Locale, names: Names): string {
  const speaker = speakers[locale];
  const digest = digestOf(thing, kind, locale);
  if (digest.withheld === digest.all) return speaker.silence(digest.comparison, 'withheld', names);
  if (digest.unknown === digest.all) return speaker.silence(digest.comparison, 'not_computable', names);
  return speaker.digest(digest, names);
}

/** Everything a block says in sentences. */
export function tellBlock(block: Block, beside: Beside, waves: readonly string[], locale: Locale, names: Names): Told {
  const speaker = speakers[locale];
  const shown = thingsShown(thingsToTell(block), beside, waves);
  const only = beside === 'city' ? null : onlyWave(block);
  const changes = block.parts.some(({ comparisons }) => comparisons.some(({ contrast }) => contrast === 'wave'));
  const alone = (thing: Thing) =>
    thing.comparisons.map(({ part, comparison }) => ({
      title: (part.partTitle ?? part.title)[locale],
      text: sentencesOf(comparison, aboutOf(part, block, locale), locale, names),
    }));
  const gathered = shown.filter(({ comparisons }) => comparisons.length > 1);
  const each = new Map<string, string[]>();
  for (const { title, text } of gathered.flatMap(alone)) each.set(title, [...(each.get(title) ?? []), text]);
  const comparisons = shown.flatMap((thing) => thing.comparisons.map(({ comparison }) => comparison));
  return {
    paragraphs: [
      ...(isBackground(block) ? whoAnswered(shown, speaker) : []),
      ...(only !== null && changes ? [{ key: 'only', text: speaker.askedOnce(names.wave(only)) }] : []),
      ...shown.map((thing) => ({
        key: thing.key,
        text: thing.comparisons.length > 1 ? gather(thing, block.kind, locale, names) : alone(thing)[0]!.text,
      })),
    ],
    each: [...each].map(([title, texts]) => ({ title, texts })),
    caveats: [
      ...(comparisons.some(isSaid) && isAskedOfSome(block) ? [{ kind: 'some_asked' } as const] : []),
      ...caveatsOf(comparisons, isBackground(block)),
    ].map((caveat) => speaker.caveat(caveat, names)),
  };
}
