/** What questionnaires say of an aim: each indicator with its chart, who answered, and the comparison in sentences. */
import { useMemo, useRef } from 'react';
import { blocksOf, type Block } from '../../../../analysis/charts/blocks.ts';
import { chartsOf } from '../../../../analysis/charts/charts-of.ts';
import { tableOf } from '../../../../analysis/charts/table.ts';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import type { Result } from '../../../../analysis/compare/result.ts';
import type { JointReply } from '../../../../server/http/contract.ts';
import { useInstruments, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import { ChartWithFiles } from '../../results/chart/chart-with-files.tsx';
import { BaseTable } from '../../results/questions/base-table.tsx';
import { BlockTable } from '../../results/questions/block-table.tsx';
import { Fold } from '../../results/questions/fold.tsx';
import '../../results/questions/questions.css';
import { questionTexts } from '../../results/questions/texts.ts';
import { useTelling } from '../../results/questions/use-telling.ts';
import { ReadingAloud } from '../../results/reading-aloud.tsx';
import { fileName } from '../../results/taking/file-name.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { readingTexts } from './texts.ts';

type Indicator = JointReply['indicators'][number];

interface BlockProps {
  block: Block;
  telling: Telling;
  instrument: string;
}

/** Chart and sentences; who answered and the whole numbers one click away. */
function Told({ block, telling, instrument }: BlockProps) {
  const { locale } = telling;
  const t = questionTexts[locale];
  const place = useRef<HTMLDivElement>(null);
  const title = block.title[locale];
  const charts = chartsOf(block, telling);
  return (
    <div ref={place}>
      {charts.slice(0, 1).map((chart) => (
        <ChartWithFiles key={block.question} chart={chart} name={fileName(instrument, block.question)} place={place} />
      ))}
      <ReadingAloud block={block} telling={telling} />
      <Fold title={t.base}>
        {() => (
          <ScrollRegion label={`${t.base}: ${title}`}>
            <BaseTable block={block} telling={telling} />
          </ScrollRegion>
        )}
      </Fold>
      <Fold title={t.table}>
        {() => <BlockTable table={tableOf(block, telling)} locale={locale} label={`${t.table}: ${title}`} />}
      </Fold>
    </div>
  );
}

interface OfInstrumentProps {
  indicator: Indicator;
  study: StudyInfo;
  /** What was asked with, and whom; undefined until it is known. */
  asked: InstrumentInfo | undefined;
}

function OfInstrument({ indicator, study, asked }: OfInstrumentProps) {
  const { say } = useSpeech();
  const { instrument, title, results } = indicator;
  const telling = useTelling(study, asked?.group);
  const blocks = useMemo(() => blocksOf(results as Result[]), [results]);
  // Scales sum up; without one, the first question stands for the aim. The rest is one click away, and so are
  // questions of every month, for their charts are long.
  const summing = blocks.some(({ isScale }) => isScale) ? blocks.filter(({ isScale }) => isScale) : blocks.slice(0, 1);
  const open = asked?.kind === 'questionnaire' ? summing : [];
  const folded = blocks.filter((block) => !open.includes(block));
  return (
    <>
      <p className="eyebrow">{say(title)}</p>
      {open.map((block) => (
        <article key={block.question} className="indicator">
          <h3>{block.title[telling.locale]}</h3>
          <Told block={block} telling={telling} instrument={instrument} />
        </article>
      ))}
      {folded.map((block) => (
        <Fold key={block.question} title={block.title[telling.locale]}>
          {() => <Told block={block} telling={telling} instrument={instrument} />}
        </Fold>
      ))}
    </>
  );
}

export function Indicators({ indicators, study }: { indicators: JointReply['indicators']; study: StudyInfo }) {
  const { locale } = useSpeech();
  const t = readingTexts[locale];
  const instruments = useInstruments();
  const told = indicators.filter(({ results }) => (results as Result[]).some(({ cells }) => cells.length > 0));
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{t.indicators}</h2>
      {told.length === 0 && <p>{t.indicatorsNone}</p>}
      {told.map((indicator) => (
        <OfInstrument
          key={indicator.instrument}
          indicator={indicator}
          study={study}
          asked={instruments.data?.find(({ key }) => key === indicator.instrument)}
        />
      ))}
    </section>
  );
}
