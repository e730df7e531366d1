import { differences } from './differences.ts';
import { distributionFunctions } from './distributions.ts';
import { familiesA } from './families-a.ts';
import { familiesB } from './families-b.ts';
import { boxed } from './unboxed.ts';

/** Computes the wanted keys of a case from its inputs; `r` is the R call that made the values. */
type Family = (inputs: any, id: string, r: string, wanted: string[]) => Record<string, unknown>; // eslint-disable-line @typescript-eslint/no-explicit-any

interface Case {
  readonly id: string;
  readonly family: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly r?: string;
  readonly relTol?: number;
  readonly tolOverrides?: Readonly<Record<string, number>>;
}

interface DistributionValue {
  readonly f: string;
  readonly args: number | readonly number[];
  readonly val: number | null;
}

export interface Outcome {
  readonly id: string;
  /** What differs; empty when the case passed. */
  readonly differs: readonly string[];
  readonly milliseconds: number;
}

/** Keys that hold p-values. */
const P_VALUE = /^p$|^p[A-Z]|P$|P_|^adj$|^exact|^asymp|^baseR_n?o?cc|^fisher/;

const families: Readonly<Record<string, Family>> = { ...familiesA, ...familiesB };

/** Runs every case of an oracle file, `{meta, cases}` or a plain list of values of distribution functions. */
export function checkFile(content: unknown): Outcome[] {
  const list = Array.isArray(content) ? content : (content as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(list)) throw new Error('neither {meta, cases} nor a list');
  return list.map((one: Case | DistributionValue, i) => {
    const started = performance.now();
    const id = 'f' in one ? `${one.f}(${[one.args].flat().join(', ')})` : String(one.id ?? i);
    let differs: string[];
    try {
      differs = 'f' in one ? checkDistribution(one) : checkCase(one);
    } catch (error) {
      differs = [`threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`];
    }
    return { id, differs, milliseconds: performance.now() - started };
  });
}

function checkDistribution({ f, args, val }: DistributionValue): string[] {
  if (!Object.hasOwn(distributionFunctions, f)) return [`unknown function ${f}`];
  return differences(distributionFunctions[f]!(...[args].flat()), val, { relative: 1e-10 }, f);
}

function checkCase({ id, family, inputs, expected, r, relTol, tolOverrides }: Case): string[] {
  if (!Object.hasOwn(families, family)) return [`unknown family ${family}`];
  const wanted = Object.keys(expected);
  const got = families[family]!(boxed(family, inputs), id, r ?? '', wanted);
  return wanted.flatMap((key) => {
    if (!Object.hasOwn(got, key)) return [`${key}: not computed`];
    const absolute = family === 'bootstrap' && (key === 'bca' || key === 'percentile') ? 0.08 : undefined;
    const signed = !P_VALUE.test(key);
    return differences(
      got[key],
      expected[key],
      { relative: tolOverrides?.[key] ?? relTol ?? 1e-9, signed, absolute },
      key,
    );
  });
}
