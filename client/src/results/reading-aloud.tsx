/** The comparisons of a result in plain sentences. */
import type { Comparison } from '../../../analysis/compare/result.ts';
import type { StudyInfo } from '../api/queries.ts';
import { useSpeech } from '../ui/locale.ts';
import { inReadingOrder, sentencesOf } from './sentences/sentences.ts';
import type { Names } from './sentences/speaker.ts';

/** More sentences than this stay behind a button: a question with many options would drown in them. */
const mostOpen = 3;

export function ReadingAloud({ comparisons, study }: { comparisons: Comparison[]; study: StudyInfo }) {
  const { t, say, locale, number } = useSpeech();
  if (comparisons.length === 0) return null;
  const names: Names = {
    inCity: (key) => {
      const city = study.cities.find((one) => one.key === key);
      return city === undefined ? t('results.everywhere') : say(city.inName);
    },
    wave: (key) => {
      const wave = study.waves.find((one) => one.key === key);
      return wave === undefined ? key : say(wave.name);
    },
    number,
  };
  const all = inReadingOrder(comparisons).map((one) => sentencesOf(one, locale, names));
  const list = (texts: string[]) => (
    <ul className="sentences">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  return (
    <>
      {list(all.slice(0, mostOpen))}
      {all.length > mostOpen && (
        <details className="comparisons">
          <summary>{t('results.moreSentences', { count: all.length - mostOpen })}</summary>
          {list(all.slice(mostOpen))}
        </details>
      )}
    </>
  );
}
