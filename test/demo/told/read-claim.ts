/** What a sentence claims, read out of its words alone: by other rules than those that made it. */

export type Language = 'pl' | 'en';

/** Places and times as they stand in sentences, by their keys: "w Krośnie" → krosno. */
export type Spots = ReadonlyMap<string, string>;

export interface Claim {
  kind:
    | 'order'
    | 'mean'
    | 'net'
    | 'share'
    | 'change'
    | 'names'
    | 'withheld'
    | 'not_computable'
    | 'all_same'
    | 'same_people';
  /** Of the one told first against the other; `some`: different, without a way. */
  way: 'up' | 'down' | 'none' | 'some' | null;
  /** The answer that is nearer, in its own words. */
  towards: string | null;
  /** Both ends of the scale, where answers are nearer to neither. */
  neither: string[] | null;
  /** The answer whose share is told. */
  answer: string | null;
  grade: 'tiny' | 'small' | 'medium' | 'large' | null;
  /** Cities and waves in the order in which they are named. */
  spots: string[];
  amount: {
    unit: string;
    value: number;
    less: boolean;
    low: number | null;
    high: number | null;
    ends: number[] | null;
  } | null;
  /** Counts of who chose the answer: of the one told first, and of the other. */
  counts: number[] | null;
  paths: { better: number; same: number; worse: number } | null;
  certainty: 'clear' | 'many' | 'mixed' | 'open' | 'not_ruled_out' | null;
  p: { value: number; less: boolean; adjusted: boolean } | null;
  /** The certainty is said to hold for this comparison alone. */
  alone: boolean;
  recalled: boolean;
  who: 'twice' | 'answered' | null;
}

const number = '−?\\d+(?:[.,]\\d+)?';

/** A number as it is written in Polish or English. */
export function numberIn(text: string): number {
  if (/^(nobody|nikt|nikogo)$/.test(text)) return 0;
  return Number(text.replace('−', '-').replace(',', '.'));
}

/** The text without what stands in quotation marks, and what stood there. */
export function unquoted(text: string): { bare: string; quotes: string[] } {
  const quotes: string[] = [];
  const bare = text.replace(/[„“]([^”]*)”/g, (_, quote: string) => `«${quotes.push(quote) - 1}»`);
  return { bare, quotes };
}

/** Cities and waves outside quotation marks, in their order. */
export function spotsIn(bare: string, spots: Spots): string[] {
  const names = [...spots.keys()].sort((a, b) => b.length - a.length);
  return [...bare.matchAll(new RegExp(names.join('|'), 'gi'))].map(([name]) => spots.get(name.toLowerCase())!);
}

const words = {
  pl: {
    kinds: [
      ['withheld', /porównanie jest ukryte, bo można by kogoś rozpoznać/],
      ['not_computable', /z tych odpowiedzi nie da się tego policzyć/],
      ['all_same', /wszyscy odpowiedzieli tak samo/],
      ['same_people', /u nikogo odpowiedź się nie zmieniła/],
      ['change', /(wzrósł|wzrosła|wzrosły|przesunęły się) bardziej|[zZ]miana .* była przeciętnie taka sama/],
      ['names', /odpowiedzi (rozłożyły się inaczej|nie różniły się bardziej)/],
      ['share', /wybierano/],
      ['net', /wskaźnik poleceń był/],
      ['mean', /średnia (?:ocena .*)?była/],
      ['order', /odpowiadano|oceniano/],
    ],
    up: /wyżej niż|wyższa|wyższy|częściej|dalej od pierwszego miejsca niż|bardziej/,
    down: /niżej niż|niższa|niższy|rzadziej|bliżej pierwszego miejsca niż/,
    none: /ani .*, ani |tak samo często|taka sama|był taki sam|nie różniły się bardziej, niż mogłyby/,
    neither: /ani bliżej «(\d+)», ani bliżej «(\d+)»/,
    nearer: /bliżej «(\d+)» niż|przesunęły się bardziej w stronę «(\d+)»/,
    answer: /odpowied(?:ź|zi) «(\d+)»/,
    grades: { tiny: /minimalnie/, small: /trochę/, medium: /umiarkowanie/, large: /dużo/ },
    recalled: /^z pamięci:/i,
    twice: /wśród osób, które odpowiedziały dwa razy/i,
    answered: /wśród osób, które odpowiedziały,/i,
    less: 'mniej niż ',
    interval: `przedział 95%: od (${number}) do (${number})`,
    units: {
      percent: 'punkt(?:y|ów)? procentow(?:ych|y|e)',
      points: `punktu na skali od (${number}) do (${number})`,
      steps: 'stopnia skali',
    },
    typical: 'typowe przesunięcie: ',
    by: ', o ',
    size: 'wielkość różnicy: ',
    scale: [' w skali od −1 do 1', ' w skali od 0 do 1'],
    counts: /: (\d+) z (\d+) osób wobec (\d+) z (\d+)/,
    paths: /u (nikogo|\d+)(?: os\S+)? wyżej, u (nikogo|\d+)(?: os\S+)? tak samo, u (nikogo|\d+)(?: os\S+)? niżej/,
    moved: /\(tylko \D+: (nikt|\d+)(?: os\S+)?, tylko \D+: (nikt|\d+)(?: os\S+)?, bez zmiany: (nikt|\d+)/,
    certainty: {
      clear: /Trudno to wyjaśnić samym przypadkiem/,
      many: /Przy tylu porównaniach naraz mógł to być przypadek/,
      mixed: /To wynik na granicy/,
      open: /Te odpowiedzi nie rozstrzygają, czy jest różnica.*To nie znaczy, że jej nie ma/,
      not_ruled_out: /Różnicy to jednak nie wyklucza|To nie znaczy, że różnicy nie ma/,
    },
    p: /\(p( skorygowane)? ([=<]) (\d+,\d+)\)/,
    alone: /o ile patrzeć tylko na to jedno porównanie/,
  },
  en: {
    kinds: [
      ['withheld', /the comparison is withheld, since somebody could be recognised/],
      ['not_computable', /this cannot be computed from these answers/],
      ['all_same', /everybody answered the same/],
      ['same_people', /nobody’s answer changed/],
      ['change', /(rose|moved) more|[tT]he change in .* was on average the same/],
      ['names', /the spread of answers|differed no more than they would by chance/],
      ['share', /was chosen/],
      ['net', /the recommendation score/],
      ['mean', /the mean .*was/],
      ['order', /answers .* were|was rated/],
    ],
    up: /higher than|more often|further from first place than|(rose|moved) more/,
    down: /lower than|less often|closer to first place than/,
    none: /neither .* nor |equally often|was the same|on average the same|differed no more than/,
    neither: /neither closer to «(\d+)» nor closer to «(\d+)»/,
    nearer: /closer to «(\d+)» than|moved more towards «(\d+)»/,
    answer: /«(\d+)» was chosen|the share of «(\d+)»/,
    grades: {
      tiny: /very slightly/,
      small: /a little/,
      medium: /moderately/,
      large: /much (?:closer|higher|lower|further)/,
    },
    recalled: /^from memory:/i,
    twice: /among those who answered twice/i,
    answered: /among those who answered(?! twice)/i,
    less: 'less than ',
    interval: `95% interval: (${number}) to (${number})`,
    units: {
      percent: 'percentage points?',
      points: `points on the scale from (${number}) to (${number})`,
      steps: 'steps of the scale',
    },
    typical: 'typical shift: ',
    by: ', by ',
    size: 'size of the difference: ',
    scale: [' on a scale from −1 to 1', ' on a scale from 0 to 1'],
    counts: /: (\d+) of (\d+) people against (\d+) of (\d+)/,
    paths: /higher for (nobody|\d+)(?: \w+)?, the same for (nobody|\d+)(?: \w+)?, lower for (nobody|\d+)/,
    moved: /\(only \D+: (nobody|\d+)(?: \w+)?, only \D+: (nobody|\d+)(?: \w+)?, unchanged: (nobody|\d+)/,
    certainty: {
      clear: /This is hard to explain by chance alone/,
      many: /Among so many comparisons this may have been chance/,
      mixed: /This is a borderline result/,
      open: /These answers do not settle whether there is a difference.*That does not mean there is none/,
      not_ruled_out: /That does not rule out a difference|That does not mean there is no difference/,
    },
    p: /\((adjusted )?p ([=<]) (\d+\.\d+)\)/,
    alone: /as long as this comparison is looked at by itself/,
  },
} as const;

function first(match: RegExpMatchArray | null, quotes: readonly string[]): string | null {
  const at = match?.slice(1).find((one) => one !== undefined);
  return at === undefined ? null : quotes[Number(at)]!;
}

function amountIn(bare: string, language: Language): Claim['amount'] {
  const w = words[language];
  const range = `(?:(?:; | \\()${w.interval})?`;
  const forms: [string, string][] = [
    ['percent', `${w.by}(${w.less})?(${number}) ${w.units.percent}${range}`],
    ['points', `${w.by}(${w.less})?(${number}) ${w.units.points}${range}`],
    ['steps', `${w.by}(${w.less})?(${number}) ${w.units.steps}${range}`],
    ['typical', `\\(${w.typical}(${w.less})?(${number}) ${w.units.steps}${range}`],
    ['order', `\\(${w.size}(${w.less})?(${number})${w.scale[0]}(?!\\d)${range}`],
    ['names', `\\(${w.size}(${w.less})?(${number})${w.scale[1]}(?!\\d)${range}`],
    ['bare', `${w.by}(${w.less})?(${number})${range}(?=[.:]|$)`],
  ];
  for (const [unit, form] of forms) {
    const found = new RegExp(form).exec(bare);
    if (found === null) continue;
    const [, less, value, ...rest] = found;
    const ends = unit === 'points' ? rest.splice(0, 2).map(numberIn) : null;
    const [low, high] = rest.map((one) => (one === undefined ? null : numberIn(one)));
    return { unit, value: numberIn(value!), less: less !== undefined, low: low ?? null, high: high ?? null, ends };
  }
  return null;
}

/** Reads one comparison's sentences. @throws when they claim nothing that is known */
export function readClaim(text: string, language: Language, spots: Spots): Claim {
  const w = words[language];
  const { bare, quotes } = unquoted(text);
  const kind = w.kinds.find(([, pattern]) => pattern.test(bare))?.[0];
  if (kind === undefined) throw new Error(`Nothing is claimed: ${text}`);
  const silent = ['withheld', 'not_computable', 'all_same', 'same_people'].includes(kind);
  const toward = first(w.nearer.exec(bare), quotes);
  const way = silent
    ? null
    : w.none.test(bare)
      ? 'none'
      : kind === 'names'
        ? 'some'
        : kind === 'change'
          ? 'up'
          : toward !== null
            ? null
            : w.up.test(bare)
              ? 'up'
              : w.down.test(bare)
                ? 'down'
                : null;
  const paths = w.paths.exec(bare);
  const moved = w.moved.exec(bare);
  const counts = w.counts.exec(bare);
  const p = w.p.exec(bare);
  const [better, same, worse] = (paths?.slice(1) ?? (moved === null ? [] : [moved[1]!, moved[3]!, moved[2]!])).map(
    numberIn,
  );
  const found = (list: Record<string, RegExp>): string | null =>
    Object.entries(list).find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
  return {
    ...{ kind, way, towards: way === 'none' ? null : toward, answer: first(w.answer.exec(bare), quotes) },
    neither:
      w.neither
        .exec(bare)
        ?.slice(1)
        .map((at) => quotes[Number(at)]!) ?? null,
    grade: kind === 'order' ? (found(w.grades) as Claim['grade']) : null,
    spots: spotsIn(bare, spots),
    amount: amountIn(bare, language),
    counts: counts === null ? null : counts.slice(1).map(Number),
    paths: better === undefined ? null : { better, same: same!, worse: worse! },
    certainty: found(w.certainty) as Claim['certainty'],
    alone: w.alone.test(text),
    p: p === null ? null : { value: numberIn(p[3]!), less: p[2] === '<', adjusted: p[1] !== undefined },
    recalled: w.recalled.test(bare),
    who: w.twice.test(bare) ? 'twice' : w.answered.test(bare) ? 'answered' : null,
  };
}
