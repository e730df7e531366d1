/** `/team/results/:key/change`: what changed, how many people moved which way, and whether the cities differ. */
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { blocksOf, type Block } from '../../../../analysis/charts/blocks.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { loadLibrary } from '../chart/load-library.ts';
import { comparedWaves } from '../compared-waves.ts';
import { InstrumentFrame, type Shown } from '../instrument/instrument-frame.tsx';
import { useDefinition } from '../questions/queries.ts';
import { questionTexts } from '../questions/texts.ts';
import { TopicSections } from '../questions/topic-sections.tsx';
import { topicsOf } from '../questions/topics.ts';
import { ChangeBlock } from './change-block.tsx';
import './change.css';
import { changePageTexts } from './texts.ts';

// The results and the chart library are on their way at the same time.
void loadLibrary().catch(() => undefined);

/**
 * Blocks with what tells of change only; recalled items are told beside the item they recall. What describes whoever answered
 * (screening, age, kind of institution) is no outcome and has no change to be told.
 */
function blocksOfChange({ envelope }: Pick<Shown, 'envelope'>): Block[] {
  return blocksOf(envelope.results, envelope.filters).flatMap((block) => {
    if (block.parts.every(({ background }) => background)) return [];
    const parts = block.parts.map((part) => ({
      ...part,
      comparisons: part.comparisons.filter(({ contrast }) => contrast !== 'city'),
    }));
    const told = parts.some(({ recalls, comparisons }) => recalls === null && comparisons.length > 0);
    return told ? [{ ...block, parts }] : [];
  });
}

export default function ChangePage({ session }: { session: SessionReply }) {
  const { locale } = useSpeech();
  const t = changePageTexts[locale];
  return (
    <InstrumentFrame session={session} choices={[]}>
      {(shown) => (
        <>
          <h2>{t.title}</h2>
          <p className="lead">{t.lead(comparedWaves(shown.telling))}</p>
          <p className="on-screen">
            <Link to="/team/indicators">{t.indicators}</Link>
          </p>
          <Changes shown={shown} />
        </>
      )}
    </InstrumentFrame>
  );
}

function Changes({ shown }: { shown: Shown }) {
  const { locale } = useSpeech();
  const t = changePageTexts[locale];
  const { envelope, study, telling, instrument, file } = shown;
  const blocks = useMemo(() => blocksOfChange({ envelope }), [envelope]);
  const isIndicator = ({ parts, whole }: Block): boolean => [...parts, whole].some((one) => one?.indicator != null);
  const indicators = blocks.filter(isIndicator);
  const [only, setOnly] = useState(false);
  const definition = useDefinition(instrument);
  // What is withheld is told above: it is not that nobody answered.
  if (blocks.length === 0) return envelope.responses === null ? null : <p className="lead">{t.none}</p>;
  const listed = only ? indicators : blocks;
  const topics = topicsOf(definition.data, listed, locale, questionTexts[locale].scales);
  return (
    <>
      {indicators.length > 0 && indicators.length < blocks.length && (
        <p className="change-only on-screen">
          <label>
            <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} /> {t.only}
          </label>{' '}
          <span role="status" className="quiet">
            {t.shown(listed.length, blocks.length)}
          </span>
        </p>
      )}
      <TopicSections topics={topics} ready={!definition.isPending}>
        {(block) => (
          <ChangeBlock
            key={block.question}
            block={block}
            study={study}
            telling={telling}
            instrument={instrument}
            file={file}
          />
        )}
      </TopicSections>
    </>
  );
}
