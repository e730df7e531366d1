/** Previews of instruments for the team: the respondent's own screens, with answers that go nowhere. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Definition } from '../../../../server/domain/instrument.ts';
import { call } from '../../api/call.ts';
import { againFor, useInstruments, useStudy, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import type { Locale } from '../../i18n/index.ts';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { GuideOutline } from './guide-outline.tsx';
import { placesOf } from './places.ts';
import './preview.css';
import { storedRows, textIn } from './stored-rows.ts';
import { previewTexts } from './texts.ts';

const PreviewSurvey = lazy(() => import('../../respond/preview-survey.tsx'));

interface Published {
  version: number;
  definition: Definition;
}

interface Finished {
  answers: Record<string, unknown>;
  stored: boolean;
}

function StoredAnswers({ definition, finished }: { definition: Definition; finished: Finished }) {
  const { locale } = useSpeech();
  const t = previewTexts[locale];
  const rows = storedRows(definition, finished.answers, locale);
  return (
    <section>
      <h2 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t.done}
      </h2>
      {!finished.stored && <p className="panel status">{t.notStored}</p>}
      {rows.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ScrollRegion label={t.done}>
          <table className="stored">
            <thead>
              <tr>
                <th scope="col">{t.question}</th>
                <th scope="col">{t.variable}</th>
                <th scope="col">{t.value}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.variable}>
                  <th scope="row">{row.title}</th>
                  <td>
                    <code>{row.variable}</code>
                  </td>
                  <td>{row.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

interface RoomProps {
  published: Published;
  study: StudyInfo;
  instrument: InstrumentInfo;
}

function PreviewRoom({ published: { version, definition }, study, instrument }: RoomProps) {
  const speech = useSpeech();
  const t = previewTexts[speech.locale];
  const [asked] = useSearchParams();
  const waves = study.waves.filter((one) => definition.waves.includes(one.key));
  const [wave, setWave] = useState(asked.get('wave') ?? waves[0]?.key ?? '');
  const [city, setCity] = useState(asked.get('city') ?? study.cities[0]?.key ?? '');
  const [language, setLanguage] = useState<Locale>(speech.locale);
  const [start, setStart] = useState(0);
  const [finished, setFinished] = useState<Finished | null>(null);
  const isGuide = definition.kind === 'guide';
  const again = (): void => {
    setFinished(null);
    setStart((n) => n + 1);
  };
  const choose =
    (set: (value: string) => void) =>
    (event: { target: { value: string } }): void => {
      set(event.target.value);
      again();
    };
  return (
    <>
      <p className="eyebrow">
        {t.kind[definition.kind]} · {t.version(version)}
      </p>
      <h1 className="preview-title">{textIn(definition.title, speech.locale)}</h1>
      {!isGuide && <p className="banner preview-banner">{t.banner}</p>}
      <div className="narrowing">
        {!isGuide && (
          <>
            <SelectField label={t.wave} name="wave" value={wave} onChange={choose(setWave)}>
              {waves.map((one) => (
                <option key={one.key} value={one.key}>
                  {speech.say(one.name)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t.city} name="city" value={city} onChange={choose(setCity)}>
              {study.cities.map((one) => (
                <option key={one.key} value={one.key}>
                  {speech.say(one.name)}
                </option>
              ))}
            </SelectField>
          </>
        )}
        <SelectField
          label={t.language}
          name="language"
          value={language}
          onChange={choose((value) => setLanguage(value === 'en' ? 'en' : 'pl'))}
        >
          <option value="pl">{t.languages.pl}</option>
          <option value="en">{t.languages.en}</option>
        </SelectField>
      </div>
      <p className="preview-actions">
        {isGuide ? (
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
        ) : (
          <button type="button" onClick={again}>
            {t.again}
          </button>
        )}
      </p>
      {isGuide ? (
        <GuideOutline guide={definition} locale={language} t={previewTexts[language]} />
      ) : finished === null ? (
        <Suspense fallback={<p role="status">{speech.t('loading')}</p>}>
          <div className="preview" lang={language}>
            <PreviewSurvey
              key={`${wave} ${city} ${language} ${start}`}
              definition={definition}
              variables={{ wave, city, area: '', ...placesOf(study, city) }}
              title={instrument.title}
              locale={language}
              onFinish={(answers, stored) => setFinished({ answers, stored })}
            />
          </div>
        </Suspense>
      ) : (
        <StoredAnswers definition={definition} finished={finished} />
      )}
    </>
  );
}

/** `/team/preview/:instrument`: the newest version; `?wave` and `?city` say where to begin. */
export function Preview() {
  const { t } = useSpeech();
  const { instrument: key = '' } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const published = useQuery({
    queryKey: ['instrument', key],
    queryFn: () => call<Published>('GET', `/api/instruments/${encodeURIComponent(key)}`),
  });
  const instrument = instruments.data?.find((one) => one.key === key);
  const error = published.error ?? study.error ?? instruments.error;
  if (error !== null) return <ProblemNote error={error} retry={againFor(published, study, instruments)} />;
  if (published.data === undefined || study.data === undefined || instrument === undefined)
    return <p role="status">{t('loading')}</p>;
  return <PreviewRoom key={key} published={published.data} study={study.data} instrument={instrument} />;
}

/** `/team/preview`: which instrument to preview. */
export function PreviewList() {
  const { say, locale, t: speak } = useSpeech();
  const t = previewTexts[locale];
  const instruments = useInstruments();
  return (
    <>
      <h1>{t.listTitle}</h1>
      <p className="lead">{t.listText}</p>
      <ProblemNote error={instruments.error} retry={() => void instruments.refetch()} />
      {instruments.isPending && <p role="status">{speak('loading')}</p>}
      <ul className="cards">
        {(instruments.data ?? []).map((one) => (
          <li key={one.key}>
            <Link className="card" to={`/team/preview/${one.key}`}>
              <span className="card-title">{say(one.title)}</span>
              <span className="card-about">{t.kind[one.kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
