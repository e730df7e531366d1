/** Fieldwork: what is missing, and how each collector goes; refreshes by itself. */
import { useState } from 'react';
import type { FieldworkCollector } from '../../../server/http/contract.ts';
import { StateFolds } from '../admin/collectors/state-folds.tsx';
import { againFor, useStudy, type StudyInfo } from '../api/queries.ts';
import { SelectField } from '../ui/field.tsx';
import { dateLocale, useSpeech } from '../ui/locale.ts';
import { NamedOptions } from '../ui/named-options.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useFolding } from '../ui/use-phone.ts';
import { CollectorDetails } from './collector-details.tsx';
import './fieldwork.css';
import { Picture } from './picture.tsx';
import { useFieldwork } from './queries.ts';
import { fieldworkTexts } from './texts.ts';

function Collectors({ collectors, study }: { collectors: FieldworkCollector[]; study: StudyInfo }) {
  const { locale } = useSpeech();
  const t = fieldworkTexts[locale];
  const folding = useFolding();
  const [city, setCity] = useState('');
  const [wave, setWave] = useState('');
  const cities = study.cities.filter(({ key }) => collectors.some((one) => one.city === key));
  const waves = study.waves.filter(({ key }) => collectors.some((one) => one.wave === key));
  const shown = collectors.filter((one) => (city === '' || one.city === city) && (wave === '' || one.wave === wave));
  const cards = (list: FieldworkCollector[]) =>
    list.map((collector) => <CollectorDetails key={collector.slug} collector={collector} study={study} />);
  return (
    <section aria-labelledby="collectors">
      <h2 id="collectors">{t.collectors}</h2>
      <div className="narrowing">
        {cities.length > 1 && (
          <SelectField label={t.city} value={city} onChange={(event) => setCity(event.target.value)}>
            <option value="">{t.all}</option>
            <NamedOptions of={cities} />
          </SelectField>
        )}
        {waves.length > 1 && (
          <SelectField label={t.wave} value={wave} onChange={(event) => setWave(event.target.value)}>
            <option value="">{t.all}</option>
            <NamedOptions of={waves} />
          </SelectField>
        )}
      </div>
      {shown.length === 0 && <p role="status">{t.noneChosen}</p>}
      {folding ? (
        <StateFolds level="h3" list={shown} open={city !== '' || wave !== ''}>
          {cards}
        </StateFolds>
      ) : (
        cards(shown)
      )}
    </section>
  );
}

export default function FieldworkPage() {
  const { t: say, locale } = useSpeech();
  const t = fieldworkTexts[locale];
  const study = useStudy();
  const fieldwork = useFieldwork();
  const { data } = fieldwork;
  const time = data === undefined ? '' : new Date(data.at).toLocaleTimeString(dateLocale(locale));
  const failed = study.error ?? fieldwork.error;
  return (
    <div className="fieldwork">
      <h1>{t.title}</h1>
      {data !== undefined && (
        <p className="as-of">
          <span className="quiet">{fieldwork.isError ? t.stale(time) : t.asOf(time)}</span>{' '}
          <button type="button" onClick={() => void fieldwork.refetch()} disabled={fieldwork.isFetching}>
            {t.refresh}
          </button>
        </p>
      )}
      <ProblemNote error={failed} retry={againFor(study, fieldwork)} />
      {study.data === undefined || data === undefined ? (
        failed === null && <p role="status">{say('loading')}</p>
      ) : (
        <>
          <Picture picture={data.picture} study={study.data} />
          {data.collectors.length === 0 ? (
            <p className="lead">{t.empty}</p>
          ) : (
            <Collectors collectors={data.collectors} study={study.data} />
          )}
        </>
      )}
    </div>
  );
}
