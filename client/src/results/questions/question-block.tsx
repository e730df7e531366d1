/** One question or scale: its charts, who answered, the comparison in sentences, and everything behind it one click away. */
import { memo, useRef } from 'react';
import { chartsOf } from '../../../../analysis/charts/charts-of.ts';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import { plainTable } from '../../../../analysis/charts/table-cells.ts';
import { tableOf } from '../../../../analysis/charts/table.ts';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { ChartWithFiles } from '../chart/chart-with-files.tsx';
import { ComparisonNumbers } from '../numbers/comparison-numbers.tsx';
import { OpenAnswersFold, type OpenReading } from '../open/open-answers.tsx';
import { PeopleFold } from '../people/people-fold.tsx';
import { ReadingAloud } from '../reading-aloud.tsx';
import { ReliabilityLine } from '../scale/reliability-line.tsx';
import { ScaleItems } from '../scale/scale-items.tsx';
import { TakeAway } from '../taking/take-away.tsx';
import { BaseTable } from './base-table.tsx';
import { BlockTable } from './block-table.tsx';
import { anchorOf } from './contents.tsx';
import { comparedWaves } from '../compared-waves.ts';
import { Fold } from './fold.tsx';
import { questionTexts } from './texts.ts';

export interface QuestionBlockProps {
  block: Block;
  study: StudyInfo;
  telling: Telling;
  /** Start of file names: instrument, and city, wave and filter where one is chosen. */
  file: (question: string, what?: string) => string;
  /** How answers in people's own words are read here. */
  reading: OpenReading;
}

function kicker(block: Block, study: StudyInfo, t: (typeof questionTexts)['pl'], telling: Telling): string[] {
  const [first] = block.parts;
  const { indicator, recalls } = block.whole ?? first!;
  const aim = indicator === null ? undefined : study.aims?.find(({ key }) => key === indicator);
  return [
    ...(aim === undefined ? [] : [`${t.indicator}: ${aim.name[telling.locale]}`]),
    ...(recalls === null ? [] : [t.recalled(comparedWaves(telling).before)]),
  ];
}

export const QuestionBlock = memo(function QuestionBlock({ block, study, telling, file, reading }: QuestionBlockProps) {
  const { locale } = telling;
  const t = questionTexts[locale];
  const place = useRef<HTMLElement>(null);
  const charts = chartsOf(block, telling);
  const title = block.title[locale];
  const { question } = block;
  const result = block.whole ?? block.parts[0]!;
  const { items } = result;
  const table = () => tableOf(block, telling);
  return (
    <article className="question" id={anchorOf(question)} tabIndex={-1} ref={place}>
      <h3>{title}</h3>
      {kicker(block, study, t, telling).map((text) => (
        <p className="quiet" key={text}>
          {text}
        </p>
      ))}
      <ReliabilityLine result={result} />
      {charts.length === 0 && <p className="quiet">{whyNoChart(block, t)}</p>}
      {charts.map((chart, at) => (
        <ChartWithFiles
          key={at}
          chart={chart}
          name={file(question, at === 0 ? undefined : 'distribution')}
          place={place}
        />
      ))}
      <BaseTable block={block} telling={telling} />
      <OpenAnswersFold question={question} study={study} reading={reading} />
      <ReadingAloud block={block} telling={telling} />
      {result.cells.length > 0 && (
        <Fold title={t.table}>
          {() => (
            <>
              <BlockTable table={table()} locale={locale} label={`${t.table}: ${title}`} />
              <TakeAway name={file(question)} title={title} table={() => plainTable(table(), locale)} />
            </>
          )}
        </Fold>
      )}
      {items !== null && (
        <Fold title={t.items}>{() => <ScaleItems items={items} name={file(question)} title={title} />}</Fold>
      )}
      <PeopleFold parts={block.parts} study={study} telling={telling} name={file(question)} />
      {block.parts.some(({ comparisons }) => comparisons.length > 0) && (
        <Fold title={t.numbers}>
          {() => (
            <ComparisonNumbers
              parts={block.parts}
              telling={telling}
              name={file(question, 'comparisons')}
              title={title}
            />
          )}
        </Fold>
      )}
      <p className="back">
        <a href="#contents">{t.toTop}</a>
      </p>
    </article>
  );
});

function whyNoChart(block: Block, t: (typeof questionTexts)['pl']): string {
  if (block.kind === 'open') return t.open;
  const cells = (block.whole ?? block.parts[0]!).cells;
  return cells.every(({ n }) => n === 0) ? t.noAnswers : t.nothing;
}
