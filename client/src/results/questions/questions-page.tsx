/** Results of one instrument: every question with its chart, its numbers and its comparison, under the questionnaire's topics. */
import { usePrefetchQuery } from '@tanstack/react-query';
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { blocksOf } from '../../../../analysis/charts/blocks.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { useIsPhone } from '../../ui/use-phone.ts';
import { loadLibrary } from '../chart/load-library.ts';
import { Downloads } from '../downloads.tsx';
import { InstrumentFrame, type Shown } from '../instrument/instrument-frame.tsx';
import type { OpenReading } from '../open/open-answers.tsx';
import { openKeys } from '../open/open-keys.ts';
import { Contents } from './contents.tsx';
import { definitionQuery, useDefinition } from './queries.ts';
import { QuestionBlock } from './question-block.tsx';
import { questionTexts } from './texts.ts';
import { TopicSections } from './topic-sections.tsx';
import { beginningOf, isFound, topicsOf } from './topics.ts';
import { filterOf } from './view.ts';
import { Waiting } from './waiting.tsx';

// The results and the chart library are on their way at the same time.
void loadLibrary().catch(() => undefined);

/** So many questions are put on the page at once; the others follow while the first are looked at. */
const atOnce = 3;

export default function QuestionsPage({ session }: { session: SessionReply }) {
  usePrefetchQuery(definitionQuery(useParams().key ?? ''));
  return (
    <InstrumentFrame session={session} choices={['view', 'city', 'wave']}>
      {(shown) => (
        <>
          {session.role !== 'researcher' && <Downloads instrument={shown.instrument} />}
          <Questions shown={shown} mayRead={session.role !== 'analyst'} />
        </>
      )}
    </InstrumentFrame>
  );
}

/**
 * True once the whole page may be put together: after the first picture. At once for whoever comes to one question of it, and on
 * a phone, where one topic is open at a time.
 */
function useWhole(begun: boolean): boolean {
  const isPhone = useIsPhone();
  const isNamed = useLocation().hash !== '';
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    if (begun) startTransition(() => setWhole(true));
  }, [begun]);
  return whole || isNamed || isPhone;
}

function Questions({ shown, mayRead }: { shown: Shown; mayRead: boolean }) {
  const { locale } = useSpeech();
  const t = questionTexts[locale];
  const { instrument, study, envelope, telling, view, change, file } = shown;
  const definition = useDefinition(instrument);
  const blocks = useMemo(() => blocksOf(envelope.results, envelope.filters), [envelope]);
  const [asked, setAsked] = useState<{ hash: string; count: number } | null>(null);
  const find = useDeferredValue(view.find);
  const topics = useMemo(() => {
    const found = blocks.filter((block) => isFound(block, find, locale));
    return topicsOf(definition.data, found, locale, t.scales);
  }, [blocks, find, definition.data, locale, t]);
  const { city, wave } = view.query;
  const filtered = filterOf(view.query) !== undefined;
  const reading = useMemo(
    (): OpenReading => ({
      ...{ instrument, may: mayRead, filtered, keys: openKeys(definition.data?.pages ?? []) },
      where: { ...(city !== undefined && { city }), ...(wave !== undefined && { wave }) },
    }),
    [instrument, mayRead, filtered, definition.data, city, wave],
  );
  const whole = useWhole(!definition.isPending);
  // Without their topics the questions would stand in one order now and in another a moment later.
  if (definition.isPending) return <Waiting title={t.loading} text={t.loadingWhat} />;
  if (blocks.length === 0) return <p className="lead">{t.none}</p>;
  return (
    <div className="question-columns">
      <Contents
        topics={topics}
        all={blocks.length}
        find={view.find}
        go={(hash) => setAsked((before) => ({ hash, count: (before?.count ?? 0) + 1 }))}
        search={(text) => change((now) => ({ ...now, find: text }))}
      />
      <div className="question-list">
        {topics.length === 0 && (
          <p>
            {t.foundNone}{' '}
            <button type="button" className="plain" onClick={() => change((now) => ({ ...now, find: '' }))}>
              {t.clearFind}
            </button>
          </p>
        )}
        <TopicSections topics={whole ? topics : beginningOf(topics, atOnce)} ready={whole} asked={asked}>
          {(block) => (
            <QuestionBlock
              key={block.question}
              block={block}
              study={study}
              telling={telling}
              file={file}
              reading={reading}
            />
          )}
        </TopicSections>
      </div>
    </div>
  );
}
