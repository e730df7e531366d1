/** A guide as an outline to read or print: topics, questions, prompts. */
import type { Definition } from '../../../../server/domain/instrument.ts';
import type { Locale } from '../../i18n/index.ts';
import { questionsIn, textIn } from './stored-rows.ts';
import type { PreviewTexts } from './texts.ts';

export function GuideOutline({ guide, locale, t }: { guide: Definition; locale: Locale; t: PreviewTexts }) {
  return (
    <article className="guide" lang={locale}>
      <h2>{textIn(guide.title, locale)}</h2>
      <p>{textIn(guide.description, locale)}</p>
      <ol>
        {guide.pages.map((page) => (
          <li key={page.name}>
            <h3>{textIn(page.title, locale)}</h3>
            {questionsIn(page.elements).map((question) => (
              <section key={question.name}>
                <h4>{textIn(question.title, locale)}</h4>
                {question.description !== undefined && <p>{textIn(question.description, locale)}</p>}
                {question.probes !== undefined && question.probes.length > 0 && (
                  <ul aria-label={t.probes}>
                    {question.probes.map((probe) => (
                      <li key={textIn(probe, locale)}>{textIn(probe, locale)}</li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </li>
        ))}
      </ol>
    </article>
  );
}
