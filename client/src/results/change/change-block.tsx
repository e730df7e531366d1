/** One question's change: collected beside recalled, each with its charts; sentences, people's lines and full numbers. */
import { memo, useRef } from 'react';
import { Link } from 'react-router';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import { changeCharts } from '../../../../analysis/charts/change-charts.ts';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { ChartWithFiles } from '../chart/chart-with-files.tsx';
import { ComparisonNumbers } from '../numbers/comparison-numbers.tsx';
import { PeopleFold } from '../people/people-fold.tsx';
import { anchorOf } from '../questions/contents.tsx';
import { Fold } from '../questions/fold.tsx';
import { ReadingAloud } from '../reading-aloud.tsx';
import { comparedWaves } from '../compared-waves.ts';
import { sourcesOf } from './sources.ts';
import { changePageTexts } from './texts.ts';

export interface ChangeBlockProps {
  /** With comparisons of waves and of changes only. */
  block: Block;
  study: StudyInfo;
  telling: Telling;
  instrument: string;
  file: (question: string, what?: string) => string;
}

export const ChangeBlock = memo(function ChangeBlock({ block, study, telling, instrument, file }: ChangeBlockProps) {
  const { locale } = telling;
  const t = changePageTexts[locale];
  const waves = comparedWaves(telling);
  const place = useRef<HTMLElement>(null);
  const title = block.title[locale];
  const { question, parts } = block;
  const sources = sourcesOf(parts);
  return (
    <article className="question" id={anchorOf(question)} tabIndex={-1} ref={place}>
      <h3>{title}</h3>
      <div className={sources.length > 1 ? 'change-sources both' : 'change-sources'}>
        {sources.map((source) => {
          const charts = changeCharts(block, source, telling);
          return (
            <section key={source}>
              <h4>{t.sources[source](waves)}</h4>
              <p className="quiet">{t.sourceNotes[source](waves)}</p>
              {charts.length === 0 && <p className="quiet">{t.noChart}</p>}
              {charts.map((chart, at) => (
                <ChartWithFiles
                  key={at}
                  chart={chart}
                  name={file(question, `change-${source}-${at + 1}`)}
                  place={place}
                />
              ))}
            </section>
          );
        })}
      </div>
      <ReadingAloud block={block} telling={telling} />
      <PeopleFold parts={parts} study={study} telling={telling} name={file(question)} />
      <Fold title={t.numbers}>
        {() => <ComparisonNumbers parts={parts} telling={telling} name={file(question, 'change')} title={title} />}
      </Fold>
      <p className="on-screen">
        <Link to={`/team/results/${instrument}#${anchorOf(question)}`}>{t.question}</Link>
      </p>
    </article>
  );
});
