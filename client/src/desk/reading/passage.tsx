/** One passage with its context, and where it comes from as far as the reader may know. */
import { Link } from 'react-router';
import type { PassageReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { deskWords } from '../words.ts';
import { readingTexts } from './texts.ts';

/** As long is a context that the server has cut. */
const contextLength = 160;

interface PassageProps {
  passage: PassageReply;
  study: StudyInfo;
  /** Name of its code, where passages of several stand together. */
  code?: string | undefined;
  /** All that stand with it are cleared quotes, so that this and who coded it is not said. */
  amongQuotes?: boolean;
}

export function PassageItem({ passage, study, code, amongQuotes = false }: PassageProps) {
  const { locale, say } = useSpeech();
  const [t, words] = [readingTexts[locale], deskWords[locale]];
  const { text, before, after, city, wave, group, cleared, quotable, lost, memo, by, respondent, source } = passage;
  const waveName = study.waves.find(({ key }) => key === wave)?.name;
  const groupName = study.groups.find(({ key }) => key === group)?.name;
  const about = [
    groupName === undefined ? words.team : say(groupName),
    waveName === undefined ? wave : say(waveName),
    respondent ?? '',
    code ?? '',
    amongQuotes ? '' : (by ?? ''),
    cleared && !amongQuotes ? t.cleared : '',
    // Whoever sees only cleared quotes needs no word about consent.
    !quotable && by !== null ? t.noConsent : '',
    lost ? t.lost : '',
  ].filter((part) => part !== '');
  return (
    <li className="passage">
      <blockquote>
        {before !== null && <span className="quiet">{before.length < contextLength ? before : `…${before}`}</span>}
        <strong className="passage-words">{text}</strong>
        {after !== null && <span className="quiet">{after.length < contextLength ? after : `${after}…`}</span>}
      </blockquote>
      {memo !== null && <p className="coding-memo">{memo}</p>}
      <p className="quiet">
        {city === null ? words.allCities : <CityName study={study} city={city} />} · {about.join(' · ')}
        {source.interview !== null && (
          <>
            {' · '}
            <Link to={`/team/desk/${source.interview}/code`}>{t.open}</Link>
          </>
        )}
      </p>
    </li>
  );
}
