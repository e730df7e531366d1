/** `/team/methods`: how everything is computed, with references. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useStudy } from '../../api/queries.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { crosstabMeasures, crosstabMethods } from '../crosstab/crosstab-methods.ts';
import { crosstabSection } from '../crosstab/crosstab-section.ts';
import { measureNames } from './measures.ts';
import { methodNames, type MethodName } from './method-names.ts';
import './methods.css';
import { aboutPeople } from './people.ts';
import { methodSections } from './sections.ts';
import { methodsTexts } from './texts.ts';

function Glossary({ id, title, entries }: { id: string; title: string; entries: Record<string, MethodName> }) {
  const { locale } = useSpeech();
  const t = methodsTexts[locale];
  return (
    <section id={id} tabIndex={-1}>
      <h2>{title}</h2>
      <ScrollRegion label={title}>
        <table className="glossary stacked">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.about}</th>
              <th scope="col">{t.source}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(entries).map(([key, { name, about, reference }]) => (
              <tr key={key} id={key}>
                <th scope="row">{name[locale]}</th>
                <td>{about[locale]}</td>
                <td data-label={t.source} lang="en">
                  {reference}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

export default function MethodsPage() {
  const { locale } = useSpeech();
  const t = methodsTexts[locale];
  const { hash } = useLocation();
  const { data: study } = useStudy();
  const sections = [...(study === undefined ? [] : [aboutPeople(study)]), ...methodSections, crosstabSection];
  const whole = study !== undefined;
  useEffect(() => {
    const place = hash === '' ? null : document.getElementById(hash.slice(1));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [hash, whole]);
  const contents = [
    ...sections.map(({ id, title }) => [id, title[locale]] as const),
    ['methods', t.methods] as const,
    ['measures', t.measures] as const,
  ];
  return (
    <div className="methods">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <nav aria-label={t.contents} className="contents">
        <ul>
          {contents.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, text, references }) => (
        <section key={id} id={id} tabIndex={-1}>
          <h2>{title[locale]}</h2>
          {text[locale].map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {references.length > 0 && (
            <p className="quiet">
              {t.sources}: <span lang="en">{references.join('; ')}</span>.
            </p>
          )}
        </section>
      ))}
      <Glossary id="methods" title={t.methods} entries={{ ...methodNames, ...crosstabMethods }} />
      <Glossary id="measures" title={t.measures} entries={{ ...measureNames, ...crosstabMeasures }} />
      <p>{t.checked}</p>
    </div>
  );
}
