/** One result: its heading, chart, table and comparisons. */
import type { Cell, Result } from '../../../analysis/compare/result.ts';
import type { StudyInfo } from '../api/queries.ts';
import { cityMark } from '../ui/city-name.tsx';
import { useSpeech } from '../ui/locale.ts';
import { barsOf } from './chart-data.ts';
import { Comparisons } from './comparisons.tsx';
import { PeopleLines } from './people/people-lines.tsx';
import { ReadingAloud } from './reading-aloud.tsx';
import { ResultChart } from './result-chart.tsx';
import { ResultTable } from './result-table.tsx';
import { ScaleItems } from './scale/scale-items.tsx';
import { fileName } from './taking/save-file.ts';

/** @param heading false when the question's heading stands above already */
export function ResultCard({ result, study, heading }: { result: Result; study: StudyInfo; heading: boolean }) {
  const { t, say, locale, number } = useSpeech();
  const name = (key: string | null): string => {
    const found = [...study.cities, ...study.waves].find((one) => one.key === key)?.name;
    return found === undefined ? (key ?? t('results.pooled')) : say(found);
  };
  const nameOf = (cell: Cell): string => `${name(cell.city)}, ${name(cell.wave)}`;
  const part = result.partTitle === null ? null : say(result.partTitle);
  const title = part ?? say(result.title);
  const bars = barsOf(result, locale, nameOf);
  const waves = [...new Set(result.cells.map((cell) => cell.wave))];
  const { reliability } = result;
  return (
    <section className="result">
      {heading && <h2>{say(result.title)}</h2>}
      {part !== null && <h3>{part}</h3>}
      {result.kind === 'scale' && (
        <p className="quiet">
          {t('results.scale')}
          {reliability !== null &&
            reliability.value !== null &&
            ` · ${t(`results.reliability.${reliability.name}`)} ${number(reliability.value, 2)}`}
        </p>
      )}
      {result.recalls !== null && <p className="quiet">{t('results.recalled')}</p>}
      {result.open && <p className="quiet">{t('results.open')}</p>}
      {bars !== null && (
        <ResultChart
          bars={bars}
          title={title}
          markOf={(city) => (city === null ? 0 : cityMark(study, city))}
          waveAt={(wave) => waves.indexOf(wave)}
          waves={waves.length}
        />
      )}
      <ResultTable result={result} title={title} nameOf={nameOf} />
      <ReadingAloud comparisons={result.comparisons} study={study} />
      {result.items !== null && <ScaleItems items={result.items} name={result.question} title={title} />}
      <PeopleLines comparisons={result.comparisons} name={fileName(result.question, result.part)} nameOf={name} />
      <Comparisons comparisons={result.comparisons} nameOf={name} />
    </section>
  );
}
