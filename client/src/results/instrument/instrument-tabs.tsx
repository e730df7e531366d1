/** From one page of an instrument's results to the others; what is looked at goes along. */
import { NavLink, useSearchParams } from 'react-router';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import './instrument-tabs.css';
import { instrumentTexts } from './texts.ts';

/** Change is told where answers after testing are: both waves, or memory, are compared with them. */
export function hasChange(instrument: InstrumentInfo | undefined, study: StudyInfo): boolean {
  return instrument?.waves === undefined || instrument.waves.includes(study.compare.after);
}

export function InstrumentTabs({ instrument, study }: { instrument: InstrumentInfo | undefined; study: StudyInfo }) {
  const { locale } = useSpeech();
  const t = instrumentTexts[locale];
  const [search] = useSearchParams();
  if (instrument === undefined) return null;
  // A search among the questions, what stands side by side, and two questions crossed belong to the pages they are on.
  const kept = [...search].filter(([name]) => !name.includes('-'));
  const unfiltered = kept.filter(([name]) => ['city', 'wave', 'weighted', 'lang'].includes(name));
  const base = `/team/results/${instrument.key}`;
  const tabs = [
    { to: base, text: t.questions, search: kept, shown: true },
    { to: `${base}/change`, text: t.change, search: kept, shown: hasChange(instrument, study) },
    // A crosstab takes no filter beside itself.
    { to: `${base}/crosstab`, text: t.crosstab, search: unfiltered, shown: instrument.kind === 'questionnaire' },
  ].filter(({ shown }) => shown);
  if (tabs.length < 2) return null;
  return (
    <nav className="instrument-tabs" aria-label={t.label}>
      <ul>
        {tabs.map(({ to, text, search: own }) => (
          <li key={to}>
            <NavLink end to={{ pathname: to, search: new URLSearchParams(own).toString() }}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
