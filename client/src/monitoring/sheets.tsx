/** The monitoring: everything in all, then measure by measure. */
import type { MonitoringMeasure, MonitoringSheet } from '../../../server/http/contract.ts';
import { againFor, useStudy, type StudyInfo } from '../api/queries.ts';
import { useSpeech } from '../ui/locale.ts';
import { PhoneFold } from '../ui/phone-fold.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { CityHead } from './city-head.tsx';
import { decimalsOf, MeasureCard } from './measure-card.tsx';
import { columnsOf, hasSheets } from './months.ts';
import { useMonitoring } from './queries.ts';
import { monitoringTexts } from './texts.ts';

/** Headings lie under the title of the sheet, or in its place when there is only one. */
type Level = 'h3' | 'h4';

function TotalCell({ measure, city }: { measure: MonitoringMeasure; city: string | null }) {
  const { locale, number } = useSpeech();
  const t = monitoringTexts[locale];
  const months = measure.cells.filter((cell) => cell.city === city);
  const total = measure.totals.find((one) => one.city === city);
  if (total === undefined || total.value === null) {
    return <td className="quiet">{months.some(({ withheld }) => withheld) ? t.withheld : t.noSheet}</td>;
  }
  return (
    <td>
      {number(total.value, decimalsOf(total.value))}
      {total.months < months.length && (
        <span className="quiet remark">{t.partly(number(total.months), number(months.length))}</span>
      )}
    </td>
  );
}

function Totals({ measures, study, level }: { measures: MonitoringMeasure[]; study: StudyInfo; level: Level }) {
  const { locale, say } = useSpeech();
  const t = monitoringTexts[locale];
  const columns = measures[0] === undefined ? [] : columnsOf(measures[0]);
  return (
    <PhoneFold level={level} always title={t.totals}>
      {() => (
        <>
          <p className="hint">{t.totalsHint}</p>
          <ScrollRegion label={t.totals}>
            <table className="totals">
              <CityHead first={t.what} columns={columns} study={study} />
              <tbody>
                {measures.map((measure) => (
                  <tr key={measure.name}>
                    <th scope="row">{say(measure.title)}</th>
                    {columns.map((city) => (
                      <TotalCell key={city ?? ''} measure={measure} city={city} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </PhoneFold>
  );
}

function Sheet({ sheet, study, heading }: { sheet: MonitoringSheet; study: StudyInfo; heading: boolean }) {
  const { locale, say } = useSpeech();
  const t = monitoringTexts[locale];
  const measures = sheet.measures.filter(hasSheets);
  const level: Level = heading ? 'h4' : 'h3';
  const withheld = measures.some(({ cells }) => cells.some((cell) => cell.withheld));
  return (
    <>
      {heading && <h3>{say(sheet.title)}</h3>}
      {measures.length === 0 ? (
        <p className="lead">{t.noSheets}</p>
      ) : (
        <>
          {withheld && <p className="panel">{t.withheldWhy}</p>}
          <Totals measures={measures} study={study} level={level} />
          <p className="quiet">{t.inBrackets}</p>
          <div className="measures">
            {measures.map((measure) => (
              <MeasureCard key={measure.name} measure={measure} sheet={sheet} study={study} level={level} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** The section of the page; loads by itself. */
export function Sheets() {
  const { t: common, locale } = useSpeech();
  const t = monitoringTexts[locale];
  const study = useStudy();
  const monitoring = useMonitoring();
  const failed = study.error ?? monitoring.error;
  return (
    <section aria-labelledby="monitoring" className="monitoring">
      <h2 id="monitoring">{t.monitoring}</h2>
      <p className="quiet">{t.monitoringText}</p>
      <ProblemNote error={failed} retry={againFor(study, monitoring)} />
      {study.data === undefined || monitoring.data === undefined ? (
        failed === null && <p role="status">{common('loading')}</p>
      ) : monitoring.data.length === 0 ? (
        <p className="lead">{t.noInstrument}</p>
      ) : (
        monitoring.data.map((sheet, _, all) => (
          <Sheet key={sheet.instrument} sheet={sheet} study={study.data} heading={all.length > 1} />
        ))
      )}
    </section>
  );
}
