/** `/team`: all collectors with their counts, searched, narrowed and sorted. */
import { Link } from 'react-router';
import type { CollectorReply, SessionReply } from '../../../../server/http/contract.ts';
import {
  againFor,
  useCollectors,
  useInstruments,
  useStudy,
  type InstrumentInfo,
  type StudyInfo,
} from '../../api/queries.ts';
import { FilterBar, FilterOutcome, optionsOf, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { matches } from '../../ui/search-text.ts';
import { useFolding } from '../../ui/use-phone.ts';
import { WaitingSheets } from '../../desk/enter/waiting-sheets.tsx';
import { PreviewListLink } from '../preview/preview-link.tsx';
import { CollectorCard, type CardProps } from './collector-card.tsx';
import { CollectorRows } from './collector-rows.tsx';
import './collectors.css';
import { sorted } from './sorted.ts';
import { collectorTexts } from './texts.ts';
import { useCollectorWords } from './words.ts';

const names = ['search', 'city', 'group', 'wave', 'state', 'sort'] as const;

interface ListProps {
  collectors: CollectorReply[];
  study: StudyInfo;
  instruments: InstrumentInfo[];
  role: SessionReply['role'];
}

function List({ collectors, study, instruments, role }: ListProps) {
  const { locale, say, number } = useSpeech();
  const t = collectorTexts[locale];
  const wordsOf = useCollectorWords(study, instruments);
  const folding = useFolding();
  const { values, set, clear, any } = useFilters(names);
  const is = (name: 'city' | 'group' | 'wave' | 'state', collector: CollectorReply): boolean =>
    values[name] === '' || collector[name] === values[name];
  const fits = (collector: CollectorReply): boolean =>
    is('city', collector) &&
    is('group', collector) &&
    is('wave', collector) &&
    is('state', collector) &&
    matches(values['search'] ?? '', [collector.slug, wordsOf(collector).title, ...wordsOf(collector).about]);
  const shown = sorted(collectors.filter(fits), values['sort'] ?? '', study);
  const propsOf = (collector: CollectorReply): CardProps => ({ collector, words: wordsOf(collector), study, role });
  const used = <T extends { key: string }>(list: T[], name: 'city' | 'group' | 'wave'): T[] =>
    list.filter(({ key }) => collectors.some((one) => one[name] === key));
  return (
    <>
      <FilterBar
        label={t.narrow}
        values={values}
        set={set}
        filters={[
          { name: 'search', label: t.search },
          { name: 'city', label: t.city, options: optionsOf(t.all, used(study.cities, 'city'), say) },
          { name: 'group', label: t.group, options: optionsOf(t.all, used(study.groups, 'group'), say) },
          { name: 'wave', label: t.wave, options: optionsOf(t.all, used(study.waves, 'wave'), say) },
          { name: 'state', label: t.stateLabel, options: [['', t.all], ...Object.entries(t.state)] },
          { name: 'sort', label: t.sort, options: Object.entries(t.sorts) },
        ]}
      />
      <FilterOutcome
        text={shown.length === 0 ? t.nothing : t.shown(number(shown.length), number(collectors.length))}
        label={t.clear}
        clear={any ? clear : null}
      />
      {folding ? (
        <CollectorRows collectors={shown} open={any} propsOf={propsOf} />
      ) : (
        <ul className="collectors">
          {shown.map((collector) => (
            <CollectorCard key={collector.slug} {...propsOf(collector)} />
          ))}
        </ul>
      )}
    </>
  );
}

export function CollectorsPage({ session }: { session: SessionReply }) {
  const { t: speak, locale } = useSpeech();
  const t = collectorTexts[locale];
  const study = useStudy();
  const collectors = useCollectors();
  const instruments = useInstruments();
  const queries = [study, collectors, instruments];
  const failed = queries.find(({ error }) => error !== null)?.error ?? null;
  return (
    <>
      <h1>{t.title}</h1>
      <ProblemNote error={failed} retry={againFor(...queries)} />
      <WaitingSheets user={session.name} />
      <div className="actions">
        {session.role === 'admin' && (
          <Link className="button" to="/team/collectors/new">
            {t.create}
          </Link>
        )}
        <PreviewListLink />
      </div>
      {study.data === undefined || collectors.data === undefined || instruments.data === undefined ? (
        failed === null && <p role="status">{speak('loading')}</p>
      ) : collectors.data.length === 0 ? (
        <p className="lead">{session.cities.length === 0 ? t.none : t.noneMine}</p>
      ) : (
        <List collectors={collectors.data} study={study.data} instruments={instruments.data} role={session.role} />
      )}
    </>
  );
}
