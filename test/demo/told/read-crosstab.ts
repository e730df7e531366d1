/** What the sentences of a crosstab claim, read out of their words alone: by other rules than those that made them. */
import { numberIn, unquoted, type Language } from './read-claim.ts';

/** An answer that is told: all its labels where several are taken together. */
export interface Said {
  question: string;
  answers: string[];
  chosen: boolean | null;
}

/** An end of a scale: its labels, or a place of a ranking. */
export type End = string[] | 'first' | 'last';

export interface Share {
  percent: number | null;
  count: number;
  of: number;
}

export type CrossWhat =
  | { kind: 'all_same' }
  | { kind: 'all_joined' }
  | { kind: 'none'; questions: [string, string] }
  | { kind: 'level'; question: string; by: string }
  | { kind: 'order'; sides: [{ question: string; end: End }, { question: string; end: End }] }
  | { kind: 'pair'; more: Said; less: Said; question: string; end: End }
  | { kind: 'share'; here: Said; other: Said | null; told: Said; shares: [Share, Share] };

export const sureWords = ['described', 'clear', 'mixed', 'uneven', 'open', 'not_seen', 'unknown'] as const;

export interface CrossClaim {
  what: CrossWhat;
  /** It is said to hold of these answers only. */
  tentative: boolean;
  strength: { word: string; value: number; from: number; low: number | null; high: number | null } | null;
  sure: (typeof sureWords)[number] | null;
  /** p-values in the order in which they are told; `true`: less than that. */
  ps: [number, boolean][];
  /** What no rule knows. */
  rest: string;
}

const quotes = '(?:«\\d+»(?:, | lub | or )?)+';
const number = '−?\\d+[.,]\\d+';
const share = (name: string): string => `(?<${name}>(?:\\d+% \\(\\d+ \\S+ \\d+\\)|\\d+ \\S+ \\d+))`;

const words = {
  pl: {
    tentative: /^W zebranych odpowiedziach (?!nie widać)/,
    forms: {
      all_same: 'Wszyscy, którzy odpowiedzieli na oba pytania, na jedno z nich odpowiedzieli tak samo, więc nie ma czego porównać',
      all_joined: 'Wszystkie odpowiedzi na jedno z tych pytań są tu połączone, więc nie ma czego porównać',
      none: 'W zebranych odpowiedziach nie widać związku między (?<a>«\\d+») a (?<b>«\\d+»)',
      level: 'W zebranych odpowiedziach nie widać, żeby odpowiedzi na pytanie (?<a>«\\d+») były na swojej skali wyżej albo niżej zależnie od odpowiedzi na pytanie (?<b>«\\d+»)',
      order: 'Im bliżej (?<ea>\\S.*?) odpowiadano na pytanie (?<a>«\\d+»), tym częściej bliżej (?<eb>\\S.*?) odpowiadano na pytanie (?<b>«\\d+»)',
      pair: `Osoby(?: z odpowiedzią (?<more>${quotes}) na pytanie (?<q>«\\d+»)|, które na pytanie (?<cq>«\\d+») (?<chose>wybrały odpowiedź|nie wybrały odpowiedzi) (?<cmore>«\\d+»),) odpowiadały na pytanie (?<b>«\\d+») częściej bliżej (?<eb>\\S.*?) niż osoby(?: z odpowiedzią (?<less>${quotes})|, które (?<lchose>wybrały odpowiedź|nie wybrały odpowiedzi) (?<cless>«\\d+»))`,
      share: `Odpowied(?:ź|zi) (?<told>${quotes}) na pytanie (?<tq>«\\d+») (?<gave>dał[aoy]|(?:nie )?wybrał[aoy]) ${share('sa')} osób(?: z odpowiedzią (?<more>${quotes}) na pytanie (?<q>«\\d+»)|, które na pytanie (?<cq>«\\d+») (?<chose>wybrały odpowiedź|nie wybrały odpowiedzi) (?<cmore>«\\d+»)), a ${share('sb')} (?:pozostałych osób|osób(?: z odpowiedzią (?<less>${quotes})|, które (?<lchose>wybrały odpowiedź|nie wybrały odpowiedzi) (?<cless>«\\d+»)))`,
    },
    not: /^nie /,
    ends: { first: 'pierwszego miejsca', last: 'ostatniego miejsca' },
    strength: `Związek odpowiedzi na oba pytania: (?<word>[a-ząćęłńóśźż ]+) \\((?<value>${number}) w skali od (?<from>0|−1) do 1(?:; przedział 95%: od (?<low>${number}) do (?<high>${number}))?\\)\\.`,
    grades: { none: 'znikomy albo żaden', faint: 'bardzo słaby', weak: 'słaby', medium: 'umiarkowany', strong: 'silny' },
    sure: {
      described: 'Pytano całą grupę, a nie próbę: to opis osób, które odpowiedziały, i niczego nie uogólnia\\.',
      clear: 'Trudno to wyjaśnić samym przypadkiem \\(P\\)\\.',
      mixed: 'To wynik na granicy: jedna miara wskazuje na związek, druga go nie potwierdza \\(P\\)\\.',
      uneven: 'To wynik na granicy: nie widać, żeby jedne odpowiedzi rosły albo malały razem z drugimi \\(P\\), ale rozkładają się inaczej, niż gdyby związku nie było \\(P\\)\\.',
      open: 'Nie da się stąd wnioskować, czy te pytania mają ze sobą związek: tak mogło wyjść przypadkiem \\(P\\)\\. To nie znaczy, że związku nie ma\\.',
      not_seen: 'To nie znaczy, że związku nie ma \\(P\\)\\.',
      unknown: 'Odpowiedzi jest za mało, żeby policzyć, czy to nie przypadek\\.',
    },
  },
  en: {
    tentative: /^In these answers, /,
    forms: {
      all_same: 'Everybody who answered both questions gave the same answer to one of them, so there is nothing to compare',
      all_joined: 'All answers to one of these questions are joined here, so there is nothing to compare',
      none: 'In these answers no relation is to be seen between (?<a>«\\d+») and (?<b>«\\d+»)',
      level: 'In these answers nothing shows that answers to (?<a>«\\d+») stand higher or lower on their scale depending on the answer to (?<b>«\\d+»)',
      order: 'The closer answers to (?<a>«\\d+») were to (?<ea>\\S.*?), the closer answers to (?<b>«\\d+») tended to be to (?<eb>\\S.*?)',
      pair: `The answers to (?<b>«\\d+») of people who (?:answered (?<more>${quotes}) to (?<q>«\\d+»)|(?<chose>chose|did not choose) (?<cmore>«\\d+») in answer to (?<cq>«\\d+»)) tended to be closer to (?<eb>\\S.*?) than those of people who (?:answered (?<less>${quotes})|(?<lchose>chose|did not choose) (?<cless>«\\d+»))`,
      share: `Of those who (?:answered (?<more>${quotes}) to (?<q>«\\d+»)|(?<chose>chose|did not choose) (?<cmore>«\\d+») in answer to (?<cq>«\\d+»)), ${share('sa')} (?<gave>answered|chose|did not choose) (?<told>${quotes})(?: in answer)? ?to (?<tq>«\\d+»), and of (?:the others|those who (?:answered (?<less>${quotes})|(?<lchose>chose|did not choose) (?<cless>«\\d+»))) ${share('sb')}`,
    },
    not: /^did not /,
    ends: { first: 'first place', last: 'last place' },
    strength: `How strongly the two questions go together: (?<word>[a-z ]+) \\((?<value>${number}) on a scale from (?<from>0|−1) to 1(?:; 95% interval: (?<low>${number}) to (?<high>${number}))?\\)\\.`,
    grades: { none: 'negligible or none', faint: 'very weak', weak: 'weak', medium: 'moderate', strong: 'strong' },
    sure: {
      described: 'The whole group was asked, not a sample: this describes those who answered and says nothing of anybody else\\.',
      clear: 'This is hard to explain by chance alone \\(P\\)\\.',
      mixed: 'This is a borderline result: one measure points to a relation, the other does not confirm it \\(P\\)\\.',
      uneven: 'This is a borderline result: nothing shows that the answers to one question rise or fall with those to the other \\(P\\), yet they are not spread as they would be without a relation \\(P\\)\\.',
      open: 'Whether the answers to these questions are related cannot be told from this: chance could have produced it \\(P\\)\\. That does not mean they are unrelated\\.',
      not_seen: 'That does not mean they are unrelated \\(P\\)\\.',
      unknown: 'There are too few answers to compute whether this is chance\\.',
    },
  },
} as const; // prettier-ignore

/** Reads a crosstab's sentences. @throws when they claim nothing that is known */
export function readCrossClaim(text: string, language: Language): CrossClaim {
  const w = words[language];
  const { bare, quotes: labels } = unquoted(text);
  const tentative = w.tentative.test(bare);
  let rest: string = tentative ? bare.replace(w.tentative, '').replace(/^./, (first) => first.toUpperCase()) : bare;
  const take = (pattern: string): RegExpExecArray | null => {
    const match = new RegExp(pattern).exec(rest);
    if (match !== null) rest = rest.replace(match[0], '').trim();
    return match;
  };
  const [what] = Object.entries(w.forms).flatMap(([kind, form]) => {
    const match = take(`^${form}\\.`);
    return match === null ? [] : [whatOf(kind as CrossWhat['kind'], match.groups ?? {}, labels, language)];
  });
  if (what === undefined) throw new Error(`Nothing is claimed: ${text}`);
  const strength = take(w.strength)?.groups;
  const p = '(p [=<] \\d[.,]\\d{3})';
  const [found] = sureWords.flatMap((one) => {
    const said = take(`^${w.sure[one].replaceAll('P\\)', `${p}\\)`)}`);
    return said === null ? [] : [{ sure: one, ps: said.slice(1) }];
  });
  return {
    ...{ what, tentative, rest, sure: found?.sure ?? null },
    strength: strength === undefined ? null : {
      word: Object.entries(w.grades).find(([, name]) => name === strength['word'])?.[0] ?? strength['word']!,
      ...{ value: numberIn(strength['value']!), from: numberIn(strength['from']!) },
      low: strength['low'] === undefined ? null : numberIn(strength['low']),
      high: strength['high'] === undefined ? null : numberIn(strength['high']),
    },
    ps: (found?.ps ?? []).map((one) => [numberIn(one.slice(4)), one[2] === '<']),
  };
} // prettier-ignore

function whatOf(
  kind: CrossWhat['kind'],
  found: Record<string, string | undefined>,
  labels: readonly string[],
  language: Language,
): CrossWhat {
  const w = words[language];
  const list = (text: string): string[] => [...text.matchAll(/«(\d+)»/g)].map(([, at]) => labels[Number(at)]!);
  const one = (text: string | undefined): string => list(text!)[0]!;
  const end = (text: string): End => (text === w.ends.first ? 'first' : text === w.ends.last ? 'last' : list(text));
  const said = (question: string | undefined, answers: string | undefined, chose: string | undefined): Said => ({
    ...{ question: one(question), answers: list(answers!) },
    chosen: chose === undefined ? null : !w.not.test(chose),
  });
  const { a, b, ea, eb, q, cq, more, cmore, chose, less, cless, lchose, told, tq, gave, sa, sb } = found;
  if (kind === 'none') return { kind, questions: [one(a), one(b)] };
  if (kind === 'level') return { kind, question: one(a), by: one(b) };
  if (kind === 'order')
    return { kind, sides: [{ question: one(a), end: end(ea!) }, { question: one(b), end: end(eb!) }] }; // prettier-ignore
  if (kind !== 'pair' && kind !== 'share') return { kind };
  const own = said(q ?? cq, more ?? cmore, chose);
  const beside = (less ?? cless) === undefined ? null : said(q ?? cq, less ?? cless, lchose);
  if (kind === 'pair') return { kind, more: own, less: beside!, question: one(b), end: end(eb!) };
  const asked = /^(dał|answered)/.test(gave!) ? undefined : gave;
  return { kind, here: own, other: beside, told: said(tq, told, asked), shares: [shareIn(sa!), shareIn(sb!)] };
}

function shareIn(text: string): Share {
  const numbers = [...text.matchAll(/\d+/g)].map(Number);
  const [of, count, percent] = [...numbers].reverse();
  return { percent: percent ?? null, count: count!, of: of! };
}
