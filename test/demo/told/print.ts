/** `npx tsx test/demo/told/print.ts [INSTRUMENT]`: every sentence of the demo in both languages, with the numbers under it, to be read. */
import { blocksOf } from '../../../analysis/charts/blocks.ts';
import type { Comparison, Interval } from '../../../analysis/compare/result.ts';
import { aboutOf } from '../../../client/src/results/sentences/about.ts';
import { sentencesOf, tellBlock } from '../../../client/src/results/sentences/sentences.ts';
import { demoResults, namesIn, waves } from './demo-told.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);
const short = (value: number | null) => (value === null ? '–' : String(Number(value.toFixed(4))));
const interval = (one: Interval | null) =>
  one === null ? '–' : `${one.name} ${short(one.value)} [${short(one.low)}, ${short(one.high)}]`;

function numbersOf({ contrast, within, of, design, basis, method, n, p, pAdjusted, ...rest }: Comparison): string {
  const { estimate, effect, paths, notes } = rest;
  const moved = paths === null ? '' : ` ${paths.better}/${paths.same}/${paths.worse}`;
  return `${contrast} ${JSON.stringify(within)} ${of.join(',')} ${design}/${basis} ${method} n=${n.join(',')}${moved} p=${short(p)} adjusted=${short(pAdjusted)} ${interval(estimate)} ${interval(effect)} ${notes.join(',')}`;
}

const { envelopes } = await demoResults();
for (const [instrument, { results, filters }] of envelopes) {
  if (process.argv[2] !== undefined && process.argv[2] !== instrument) continue;
  for (const block of blocksOf(results, filters)) {
    print(`\n# ${instrument}: ${block.title.pl} / ${block.title.en}`);
    const [pl, en] = (['pl', 'en'] as const).map((language) =>
      tellBlock(block, 'both', waves, language, namesIn(language)),
    );
    pl!.paragraphs.forEach(({ text }, at) => print(`${text}\n${en!.paragraphs[at]!.text}`));
    print(`${pl!.caveats.join(' ')}\n${en!.caveats.join(' ')}`);
    for (const part of block.parts) {
      for (const comparison of part.comparisons) {
        for (const language of ['pl', 'en'] as const)
          print(`  ${sentencesOf(comparison, aboutOf(part, block, language), language, namesIn(language))}`);
        print(`    ${numbersOf(comparison)}`);
      }
    }
  }
}
