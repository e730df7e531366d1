import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../../oracles/differences.ts';

const root = join(process.cwd(), 'analysis/statistics');
const files = readdirSync(root).filter((name) => name.endsWith('.ts'));
const scope: Record<string, unknown> = {};

beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(join(root, file)));
});

/** Lines `expression // => value` after an `@example`. */
function examplesOf(file: string): [string, string][] {
  const blocks = readFileSync(join(root, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return blocks
    .filter((block) => block.includes('@example'))
    .flatMap((block) => [...block.split('@example')[1]!.matchAll(/^ *\* *(\S.*?) *\/\/ => *(.*?)(?: *\*\/)?$/gm)])
    .map(([, expression, value]) => [expression!, value!]);
}

/** What a line of a docstring says, with every statistic in reach. */
function evaluate(code: string): unknown {
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
}

describe.each(files)('the examples of %s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const examples = examplesOf(file);

  test('every @example is written as expression // => value', () => {
    expect(examples.length).toBe((text.match(/\* @example/g) ?? []).length);
  });

  test('give the value they promise', () => {
    const wrong = examples.flatMap(([expression, value]) =>
      differences(evaluate(expression), evaluate(value), { relative: 1e-9 }, expression),
    );
    expect(wrong).toEqual([]);
  });
});
