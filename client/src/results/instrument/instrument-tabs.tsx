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
  if (instrument === undefined || !hasChange(instrument, study)) return null;
  // A search among the questions, and what stands side by side, belong to the page of questions.
  const kept = new URLSearchParams([...search].filter(([name]) => !name.includes('-')));
  const base = `/team/results/${instrument.key}`;
  return (
    <nav className="instrument-tabs" aria-label={t.label}>
      <ul>
        <li>
          <NavLink end to={{ pathname: base, search: kept.toString() }}>
            {t.questions}
          </NavLink>
        </li>
        <li>
          <NavLink to={{ pathname: `${base}/change`, search: kept.toString() }}>{t.change}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
