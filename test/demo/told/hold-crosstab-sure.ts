/** Holds how sure a crosstab is said to be, and its reservations, against its numbers. */
import type { Crosstab, CrosstabNote } from '../../../analysis/compare/crosstab-result.ts';
import type { Language } from './read-claim.ts';
import type { CrossClaim } from './read-crosstab.ts';

const level = 0.05;

/** How sure a table is by its own p-values and interval. */
export function surenessOf({ test, beside, effect, notes }: Crosstab): CrossClaim['sure'] {
  if (notes.includes('census')) return 'described';
  if (test === null || test.p === null) return 'unknown';
  const spans = effect === null || effect.low === null ? null : effect.low <= 0 && effect.high! >= 0;
  if (test.p < level) return spans === true ? 'mixed' : 'clear';
  if (spans === false) return 'mixed';
  return beside?.p != null && beside.p < level ? 'uneven' : 'open';
}

/** What of a claim's certainty is not true; what nothing is seen of is told as such, and never as certain. */
export function sureFaults({ what, strength, sure, ps, tentative }: CrossClaim, table: Crosstab): string[] {
  if (what.kind === 'all_same' || what.kind === 'all_joined') return sure === null ? [] : ['sure of nothing'];
  const expected = surenessOf(table);
  const faults: string[] = [];
  const nothing = what.kind === 'none' || what.kind === 'level';
  const weak = strength?.word === 'none';
  if (expected === 'open' ? sure !== (weak ? 'not_seen' : 'open') : sure !== expected)
    faults.push(`${sure} is told of what is ${expected}`);
  if (nothing !== weak && table.effect?.value !== 0)
    faults.push('nothing is seen of what is there, or the other way round');
  if (nothing && ['clear', 'mixed', 'uneven'].includes(expected!)) faults.push('nothing is seen of what is there');
  if (tentative !== (!nothing && ['open', 'uneven'].includes(expected!)))
    faults.push('said of these answers only, or not');
  const values = sure === 'described' || sure === 'unknown' ? [] : [table.test!.p!];
  if (sure === 'uneven') values.push(table.beside!.p!);
  if (values.length !== ps.length) faults.push('a p is missing, or there is one too many');
  values.forEach((value, at) => {
    const [shown, less] = ps[at] ?? [NaN, false];
    const fits = less ? value < shown && shown === 0.001 : Math.abs(shown - value) <= 0.0005 + 1e-9 && value >= 0.001;
    if (!fits) faults.push(`p ${shown} is told of ${value}`);
  });
  return faults;
}

const caveats: Record<Language, Record<string, RegExp>> = {
  pl: {
    convenience: /^To wyniki osób, które same zdecydowały się odpowiedzieć; o pozostałych niczego nie mówią$/,
    no_cause: /^Tabela pokazuje, co idzie w parze, a nie co jest przyczyną czego$/,
    many: /^Kto przejrzy wiele tabel, mniej więcej w co dwudziestej znajdzie taki związek przez sam przypadek$/,
    twice: /^Kto odpowiadał więcej niż raz, jest tu liczony za każdym razem$/,
    overstated: /^Wynik może się przez to wydawać pewniejszy, niż jest$/,
    left_out: /^Pominięto miasta lub etapy, w których na oba pytania odpowiedziało tylko kilka osób albo nikt$/,
    joined: /^Niektóre odpowiedzi połączono z innymi, żeby nikogo nie dało się rozpoznać$/,
    small: /^To mała grupa: tylko silne związki da się w niej odróżnić od przypadku$/,
    weighted: /^Procenty i test są z wagami, liczby osób i siła związku bez wag$/,
  },
  en: {
    convenience: /^These are results of people who chose to answer; they say nothing of the others$/,
    no_cause: /^The table shows what goes together, not what causes what$/,
    many: /^Of many tables about one in twenty shows such a relation by chance alone$/,
    twice: /^People who answered more than once are counted each time$/,
    overstated: /^That can make the result look surer than it is$/,
    left_out: /^Cities or waves in which only a few people, or nobody, answered both questions are left out$/,
    joined: /^Some answers are joined with others, so that nobody can be recognised$/,
    small: /^This is a small group: only strong relations can be told from chance in it$/,
    weighted: /^Percentages and the test are weighted; numbers of people and the strength are not$/,
  },
};

/** Reservations that a table needs and that are not said, and such as are said without need. */
export function caveatFaults(
  told: readonly string[],
  claim: CrossClaim,
  table: Crosstab,
  language: Language,
): string[] {
  const kinds = told.map((text) => {
    const bare = text.replace(/[.]$/, '');
    return Object.entries(caveats[language]).find(([, pattern]) => pattern.test(bare))?.[0] ?? text;
  });
  const has = (note: CrosstabNote): boolean => table.notes.includes(note);
  const speaks = claim.what.kind !== 'all_same' && claim.what.kind !== 'all_joined';
  const sure = surenessOf(table);
  const found = sure === 'clear' || sure === 'mixed' || sure === 'uneven';
  const relation = found || (claim.what.kind !== 'none' && claim.what.kind !== 'level');
  const needed = !speaks
    ? []
    : Object.entries({
        ...{ convenience: has('convenience_sample'), no_cause: relation, many: found, twice: has('all_available') },
        ...{ overstated: found && has('all_available'), left_out: has('places_left_out') },
        joined: [table.rows, table.columns].some(({ entries }) => entries.some(({ levels }) => levels.length > 1)),
        ...{ small: table.n! < 20 && !has('census'), weighted: table.weighted },
      }).flatMap(([kind, holds]) => (holds ? [kind] : []));
  return [
    ...needed.filter((kind) => !kinds.includes(kind)).map((kind) => `nothing is said of ${kind}`),
    ...kinds.filter((kind) => !needed.includes(kind)).map((kind) => `${kind} is said without need`),
  ];
}
