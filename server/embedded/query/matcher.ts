/** A filter compiled into a test of documents. */
import { encode, plain, topFields, type Doc } from '../bson/codec.ts';
import { isObject, RANK, rank } from '../bson/values.ts';
import { evaluate } from '../aggregate/expression.ts';
import { MongoError } from '../mongo-error.ts';
import { someValue } from './paths.ts';
import { compilePredicate, isNegative, isOperators, truthy, type Test } from './predicates.ts';

/** A compiled filter. */
export interface Filter {
  /** Says whether a document (with its BSON types kept, or plain) passes. */
  test: (doc: Doc) => boolean;
  /** The raw names of the top-level fields the test reads; null when it may read any. */
  fields: ReadonlySet<string> | null;
  /** True when every document passes. */
  all: boolean;
}

/** One condition on one path, as found at the top of a filter or inside its `$and`. */
export interface Clause {
  path: string;
  operator: string;
  value: unknown;
}

/** The conditions that must all hold, and whether the filter has others that are not of this form. */
export function clausesOf(filter: Doc): { clauses: Clause[]; others: boolean } {
  const clauses: Clause[] = [];
  let others = false;
  for (const [key, operand] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(operand)) {
      for (const part of operand) {
        const inner = clausesOf(part as Doc);
        clauses.push(...inner.clauses);
        others ||= inner.others;
      }
    } else if (key.startsWith('$')) {
      others ||= key !== '$comment';
    } else if (rank(operand) === RANK.regex) {
      clauses.push({ path: key, operator: '$regex', value: operand });
    } else if (isOperators(operand)) {
      for (const [operator, value] of Object.entries(operand)) clauses.push({ path: key, operator, value });
    } else clauses.push({ path: key, operator: '$eq', value: operand });
  }
  return { clauses, others };
}

/** Compiles a filter; throws MongoDB's codes on unknown operators and wrong operands. */
export function compileFilter(filter: Doc): Filter {
  const paths: string[] = [];
  let anyField = false;
  const tests: ((doc: Doc) => boolean)[] = [];
  for (const [key, operand] of Object.entries(filter)) {
    if (key === '$and' || key === '$or' || key === '$nor') {
      const parts = branches(key, operand);
      for (const part of parts) {
        if (part.fields) paths.push(...[...part.fields].map((name) => Buffer.from(name, 'latin1').toString()));
        else anyField = true;
      }
      tests.push(joined(key, parts));
    } else if (key === '$expr') {
      anyField = true;
      const expression = plain(encode({ expression: operand })).expression;
      tests.push((doc) => truthy(evaluate(expression, plain(encode(doc)))));
    } else if (key.startsWith('$')) {
      if (key !== '$comment') throw new MongoError(2, `unknown top level operator: ${key}`);
    } else {
      paths.push(key);
      tests.push(fieldTest(key, operand));
    }
  }
  return {
    test: tests.length === 1 ? tests[0]! : (doc) => tests.every((test) => test(doc)),
    fields: anyField ? null : topFields(paths),
    all: tests.length === 0,
  };
}

function branches(key: string, operand: unknown): Filter[] {
  if (!Array.isArray(operand) || operand.length === 0) throw new MongoError(2, `${key} must be a nonempty array`);
  return operand.map((part) => {
    if (!isObject(part)) throw new MongoError(2, `${key} entries need to be full objects`);
    return compileFilter(part);
  });
}

function joined(key: string, parts: Filter[]): (doc: Doc) => boolean {
  if (key === '$and') return (doc) => parts.every((part) => part.test(doc));
  if (key === '$or') return (doc) => parts.some((part) => part.test(doc));
  return (doc) => !parts.some((part) => part.test(doc));
}

/** The test of one path. A negative operator asks that no value passes its opposite; the others, that some value passes. */
function fieldTest(path: string, operand: unknown): (doc: Doc) => boolean {
  const parts = path.split('.');
  const some =
    (test: Test) =>
    (doc: Doc): boolean =>
      someValue(doc, parts, 0, test);
  if (!isOperators(operand)) return some(compilePredicate(operand));
  const tests = Object.entries(operand)
    .filter(([operator]) => operator !== '$options' || !('$regex' in operand))
    .map(([operator, value]) => {
      const test = compilePredicate(operator === '$regex' ? withOptions(operand) : { [operator]: value });
      if (!isNegative(operator, value)) return some(test);
      const opposite = some((leaf) => !test(leaf));
      return (doc: Doc) => !opposite(doc);
    });
  return (doc) => tests.every((test) => test(doc));
}

function withOptions(operand: Doc): Doc {
  return '$options' in operand ? { $regex: operand.$regex, $options: operand.$options } : { $regex: operand.$regex };
}
