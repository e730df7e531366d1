/** What a sentence about several items at once claims, read out of its words alone. */
import { numberIn, spotsIn, unquoted, type Language, type Spots } from './read-claim.ts';

/** How many of how many are said to have moved, and which way; and how many the other way. */
export interface Moved {
  up: boolean;
  own: number;
  all: number;
  other: number;
}

export interface DigestClaim {
  spots: string[];
  /** Titles that are told with a way, and how many more are told without their titles. */
  told: { up: boolean | null; towards: string | null; titles: string[]; moved: (Moved | null)[]; more: number }[];
  /** How many of how many are not settled, withheld, not to be computed; `null`: nothing is said of it. */
  open: [number, number] | null;
  withheld: [number, number] | null;
  unknown: [number, number] | null;
  p: { value: number; less: boolean; most: boolean } | null;
  recalled: boolean;
}

const titles = '((?:«\\d+»(?: \\([^)]+\\))?(?:, )?)+)';
const words = {
  pl: {
    told: new RegExp(
      `(bliżej «(\\d+)»|przesunęły się bardziej w stronę «(\\d+)» \\(albo mniej w stronę «\\d+»\\)|wyżej|częściej|wzr\\S+ bardziej \\(albo spad\\S+ mniej\\)|niżej|rzadziej|spad\\S+ bardziej \\(albo wzr\\S+ mniej\\)) niż [^:;]*?: ${titles}(?: i jeszcze (\\d+))?`,
      'g',
    ),
    up: /^(wyżej|częściej|wzr)/,
    open: [
      /przy (\d+) z (\d+) (?:pozycji|odpowiedzi) (?:te dane nie rozstrzygają|nie widać (?:przesunięcia|różnicy)|zmiana była)/i,
      /przy żadnej z ()(\d+) (?:pozycji|odpowiedzi) te dane nie rozstrzygają/i,
    ],
    withheld: /przy (\d+) z (\d+) \S+ porównanie jest ukryte/i,
    unknown: /przy (\d+) z (\d+) \S+ nie da się tego/i,
    p: /Trudno to wyjaśnić samym przypadkiem \(p(?: skorygowane)? (najwyżej|<|=) (\d+,\d+)\)/,
    recalled: /^z pamięci:/i,
  },
  en: {
    told: new RegExp(
      `(closer to «(\\d+)»|moved more towards «(\\d+)» \\(or less towards «\\d+»\\)|higher|more often|rose more \\(or fell less\\)|lower|less often|fell more \\(or rose less\\)) (?:[^:;«]*? )?than [^:;]*?: ${titles}(?: and (\\d+) more)?`,
      'g',
    ),
    up: /^(higher|more often|rose)/,
    open: [
      /for (\d+) of (\d+) (?:items|answers) (?:these data do not settle|no shift|no difference|the change was)/i,
      /these data do not settle for any of the ()(\d+) (?:items|answers)/i,
      /these data do not settle for (\d+) of (\d+) (?:items|answers)/i,
    ],
    withheld: /for (\d+) of (\d+) \w+ the comparison is withheld/i,
    unknown: /for (\d+) of (\d+) \w+ this cannot be computed/i,
    p: /This is hard to explain by chance alone \((?:adjusted )?p (at most|<|=) (\d+\.\d+)\)/,
    recalled: /^from memory:/i,
  },
} as const;

/** Numbers of a match; where none are open by name, all are. */
function pair(match: RegExpMatchArray | null): [number, number] | null {
  return match === null ? null : [Number(match[1] === '' ? match[2] : match[1]), Number(match[2])];
}

/** "wyżej u 5 z 6 osób, niżej u 1", "higher for 5 of 6 people, lower for 1". */
function movedIn(text: string): Moved {
  const [own, all, other] = [...text.matchAll(/\d+/g)].map(Number);
  return { up: /^(wyżej|higher)/.test(text), own: own!, all: all!, other: other ?? 0 };
}

/** Reads what is said of several items. */
export function readDigest(text: string, language: Language, spots: Spots): DigestClaim {
  const w = words[language];
  const { bare, quotes } = unquoted(text);
  const open = w.open.map((pattern) => pattern.exec(bare)).find((match) => match !== null) ?? null;
  const p = w.p.exec(bare);
  return {
    spots: spotsIn(bare, spots),
    told: [...bare.matchAll(w.told)].map(([, way, near, toward, list, more]) => {
      const at = near ?? toward;
      return {
        up: at === undefined ? w.up.test(way!) : null,
        towards: at === undefined ? null : quotes[Number(at)]!,
        titles: [...list!.matchAll(/«(\d+)»/g)].map(([, one]) => quotes[Number(one)]!),
        moved: [...list!.matchAll(/«\d+»(?: \(([^)]+)\))?/g)].map(([, by]) => (by === undefined ? null : movedIn(by))),
        more: Number(more ?? 0),
      };
    }),
    ...{ open: pair(open), withheld: pair(w.withheld.exec(bare)), unknown: pair(w.unknown.exec(bare)) },
    p: p === null ? null : { value: numberIn(p[2]!), less: p[1] === '<', most: /najwyżej|at most/.test(p[1]!) },
    recalled: w.recalled.test(bare),
  };
}
