/** One measure of the monitoring: its lines over the months, and the numbers with how many people reported. */
import { monthsPicture } from '../../../analysis/charts/months-picture.ts';
import { printPalette, type Palette } from '../../../analysis/charts/svg.ts';
import type { MonitoringMeasure, MonitoringSheet } from '../../../server/http/contract.ts';
import type { StudyInfo } from '../api/queries.ts';
import { Picture } from '../results/picture.tsx';
import { TakeAway } from '../results/taking/take-away.tsx';
import { useSpeech } from '../ui/locale.ts';
import { PhoneFold } from '../ui/phone-fold.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { CityHead } from './city-head.tsx';
import { cellAt, columnsOf, hasValues, monthRows, type Cell } from './months.ts';
import { monitoringTexts } from './texts.ts';

/** Decimals that a value needs: half hours happen, hundredths do not. */
export const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

function MonthCell({ cell }: { cell: Cell | undefined }) {
  const { locale, number } = useSpeech();
  const t = monitoringTexts[locale];
  if (cell?.withheld === true) return <td className="quiet">{t.withheld}</td>;
  if (cell === undefined || cell.value === null) return <td className="quiet">{t.noSheet}</td>;
  return (
    <td>
      {number(cell.value, decimalsOf(cell.value))} <span className="quiet">({number(cell.reporting)})</span>
      {cell.unnamed !== null && cell.unnamed > 0 && (
        <span className="quiet unnamed">{t.unnamed(number(cell.unnamed))}</span>
      )}
    </td>
  );
}

export function MeasureCard({
  measure,
  sheet,
  study,
  level,
}: {
  measure: MonitoringMeasure;
  sheet: MonitoringSheet;
  study: StudyInfo;
  level: 'h3' | 'h4';
}) {
  const { locale, say, number } = useSpeech();
  const t = monitoringTexts[locale];
  const title = say(measure.title);
  const columns = columnsOf(measure);
  const nameOf = (city: string | null): string => {
    if (city === null) return t.together;
    const name = study.cities.find(({ key }) => key === city)?.name;
    return name === undefined ? city : say(name);
  };
  const months = sheet.rounds.map((key) => {
    const name = study.waves.find((wave) => wave.key === key)?.name;
    return { key, name: name === undefined ? key : say(name) };
  });
  const lines = columns.map((city) => ({
    name: nameOf(city),
    city: city === null ? null : study.cities.findIndex(({ key }) => key === city),
    values: months.map(({ key }) => cellAt(measure, city, key)?.value ?? null),
  }));
  const draw = (width: number, palette: Palette) =>
    monthsPicture(
      lines,
      months.map(({ name }) => name),
      width,
      (value) => number(value),
      palette,
    );
  const drawn = hasValues(measure);
  // Somebody limited to one city has nothing together.
  const [first = null, ...others] = columns;
  const all = others.length === 0 ? first : null;
  const whole = measure.totals.find(({ city }) => city === all)?.value ?? null;
  return (
    <section className="measure">
      <PhoneFold
        level={level}
        always
        title={title}
        note={whole === null ? null : `${nameOf(all)} ${number(whole, decimalsOf(whole))}`}
      >
        {() => (
          <>
            {measure.how === 'once' && <p className="hint">{t.once}</p>}
            {drawn && <Picture draw={draw} label={t.chart(title, columns.map(nameOf).join(', '))} />}
            <ScrollRegion label={title}>
              <table>
                <CityHead first={t.month} columns={columns} study={study} />
                <tbody>
                  {months.map(({ key, name }) => (
                    <tr key={key}>
                      <th scope="row">{name}</th>
                      {columns.map((city) => (
                        <MonthCell key={city ?? ''} cell={cellAt(measure, city, key)} />
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
            <TakeAway
              name={`${sheet.instrument}-${measure.name}`}
              title={title}
              {...(drawn ? { picture: () => draw(720, printPalette) } : {})}
              table={() =>
                monthRows(measure, months, nameOf, { month: t.month, withheld: t.withheld, people: t.reporting })
              }
            />
          </>
        )}
      </PhoneFold>
    </section>
  );
}
