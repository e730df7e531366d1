/** A crosstab in sentences: which answers go together, how strongly, how sure; and what the table cannot show. */
import { axisTitle, type Whole } from '../../../../analysis/charts/crosstab-picture.ts';
import { formatNumber, formatPercent, withDecimalMark } from '../../../../analysis/charts/format.ts';
import { fewestForPercent } from '../../../../analysis/charts/telling.ts';
import type { Crosstab, CrosstabAxis } from '../../../../analysis/compare/crosstab-result.ts';
import type { Locale } from '../../i18n/index.ts';
import { crosstabCaveats, readCrosstab, type CrosstabReading } from './reading.ts';
import { crosstabSpeech, type Given } from './speech.ts';

export interface ToldCrosstab {
  sentences: string[];
  caveats: string[];
}

/** What a table says, and its reservations; nothing of a table that is withheld. */
export function tellCrosstab(table: Crosstab, whole: Whole, locale: Locale): ToldCrosstab {
  const reading = readCrosstab(table, whole);
  const speech = crosstabSpeech[locale];
  if (reading === 'withheld' || reading === 'empty') return { sentences: [], caveats: [] };
  if (reading === 'all_same') return { sentences: [speech.allSame], caveats: [] };
  if (reading === 'all_joined') return { sentences: [speech.allJoined], caveats: [] };
  return {
    sentences: [mainOf(table, whole, reading, locale), strengthOf(reading, locale), sureOf(reading, locale)].filter(
      (text) => text !== '',
    ),
    caveats: crosstabCaveats(table, reading).map((caveat) => speech.caveats[caveat]),
  };
}

/** An answer in quotation marks; of answers taken together each. */
function labelAt({ entries }: CrosstabAxis, at: number, locale: Locale): string {
  const { levels, label } = entries[at]!;
  const labels = levels.length > 1 ? levels.map((level) => level.label[locale]) : [label[locale]];
  return crosstabSpeech[locale].quote(labels.map((text) => withDecimalMark(text, locale)));
}

const bare = (title: string): string => title.replace(/[.]$/, '');
const titleOf = (axis: CrosstabAxis, locale: Locale): string => bare(axisTitle(axis, locale));

/** An answer as somebody gave it; of several that could be chosen, whether this one was. */
function givenAt(axis: CrosstabAxis, at: number, locale: Locale): Given {
  if (axis.kind !== 'option' || axis.partTitle === null)
    return { question: titleOf(axis, locale), answer: labelAt(axis, at, locale), chosen: null };
  const answer = crosstabSpeech[locale].quote([bare(axis.partTitle[locale])]);
  return { question: bare(axis.title[locale]), answer, chosen: axis.entries[at]!.levels[0]!.value === 1 };
}

/** A relation so weak, and not found, that none is told. */
function isNothingSeen(strength: CrosstabReading['strength'], sure: CrosstabReading['sure']): boolean {
  return strength === 'none' && (sure === 'open' || sure === 'described' || sure === 'unknown');
}

function mainOf(table: Crosstab, whole: Whole, { what, sure, strength }: CrosstabReading, locale: Locale): string {
  const speech = crosstabSpeech[locale];
  if (what === null) return '';
  const titles = { rows: titleOf(table.rows, locale), columns: titleOf(table.columns, locale) };
  const isNone = isNothingSeen(strength, sure);
  const isOpen = sure === 'open' || sure === 'uneven';
  const lead = (text: string) => (isOpen ? speech.inThese + text.charAt(0).toLowerCase() + text.slice(1) : text);
  if (what.kind === 'order') {
    const [other, by] = what.pair === 'columns' ? (['rows', 'columns'] as const) : (['columns', 'rows'] as const);
    if (isNone || what.direction === 'none') return speech.level(titles[other], titles[by]);
    const at = (axis: 'rows' | 'columns', end: 0 | 1) =>
      table[axis].kind === 'place' ? speech.places[end] : labelAt(table[axis], what[axis][end], locale);
    if (what.pair === null) {
      const end = what.direction === 'same' ? 1 : 0;
      return lead(speech.order(titles.rows, at('rows', 1), titles.columns, at('columns', end)));
    }
    const [more, less] = what.direction === 'same' ? ([1, 0] as const) : ([0, 1] as const);
    const given = (end: 0 | 1) => givenAt(table[by], what[by][end], locale);
    return lead(speech.pair(given(more), given(less), titles[other], at(other, 1)));
  }
  if (isNone) return speech.none(titles.rows, titles.columns);
  const [own, other] = whole === 'row' ? [table.rows, table.columns] : [table.columns, table.rows];
  const { here, others } = what;
  const inPeople = here.of < fewestForPercent || others.of < fewestForPercent;
  const say = ({ count, of, share }: typeof here) => {
    const counts = speech.counts(formatNumber(count, 0, locale), formatNumber(of, 0, locale));
    return inPeople ? counts : `${formatPercent(share, locale)} (${counts})`;
  };
  return lead(
    speech.share({
      here: givenAt(own, what.line, locale),
      other: what.other === null ? null : givenAt(own, what.other, locale),
      told: givenAt(other, what.answer, locale),
      shares: [say(here), say(others)],
      people: inPeople ? here.count : null,
    }),
  );
}

function strengthOf({ what, strength, effect, sure }: CrosstabReading, locale: Locale): string {
  // What is uneven without a direction is no strength of one.
  if (effect === null || effect.value === null || sure === 'uneven') return '';
  // Of two groups the sentence says which is nearer; a sign that hangs on the order of their answers would only puzzle.
  const isNearer = what?.kind === 'order' && what.pair !== null && !isNothingSeen(strength, sure);
  const turn = isNearer && effect.value < 0 ? -1 : 1;
  const number = (one: number) => formatNumber(one * turn, 2, locale);
  const value = effect.value;
  const ends = turn < 0 ? [effect.high, effect.low] : [effect.low, effect.high];
  const [low, high] = ends as [number | null, number | null];
  const interval = low === null || high === null ? null : ([number(low), number(high)] as const);
  const speech = crosstabSpeech[locale];
  const name = speech.effects[effect.name];
  const found = sure === 'clear' || sure === 'mixed';
  return speech.strength(
    strength === 'none' && found ? speech.faint : speech.strengths[strength],
    `${number(value)} ${name}`,
    sure === 'described' ? null : interval,
  );
}

function sureOf({ sure, strength, p, beside }: CrosstabReading, locale: Locale): string {
  const say = (value: number | null): string => {
    if (value === null) return '';
    return value < 0.001 ? `< ${formatNumber(0.001, 3, locale)}` : `= ${formatNumber(value, 3, locale)}`;
  };
  const speech = crosstabSpeech[locale];
  return sure === 'open' && strength === 'none' ? speech.notSeen(say(p)) : speech.sure[sure](say(p), say(beside));
}
