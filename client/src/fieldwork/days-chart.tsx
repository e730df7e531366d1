/** Answers per day: small bars, and the same as a table. */
import { useSpeech } from '../ui/locale.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { dayBars } from './day-bars.ts';
import { fieldworkTexts } from './texts.ts';

export function DaysChart({ days, title }: { days: readonly { day: string; count: number }[]; title: string }) {
  const { locale, day: written, number } = useSpeech();
  const t = fieldworkTexts[locale];
  const { unit, bars } = dayBars(days);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const highest = bars.reduce((most, bar) => (bar.count > most.count ? bar : most), first);
  const heading = unit === 'day' ? t.days : t.weeks;
  return (
    <section>
      <h4>{heading}</h4>
      <div
        className="day-bars"
        role="img"
        aria-label={t.daysChart(written(first.day), written(last.day), number(highest.count), written(highest.day))}
      >
        <span className="day-bars-most">{number(highest.count)}</span>
        <div className="day-bars-plot">
          {bars.map(({ day, count }) => (
            <span key={day} style={{ height: `${(count / highest.count) * 100}%` }} />
          ))}
        </div>
        <div className="day-bars-ends">
          <span>{written(first.day)}</span>
          {first !== last && <span>{written(last.day)}</span>}
        </div>
      </div>
      <details>
        <summary>{t.table}</summary>
        <ScrollRegion label={`${heading}: ${title}`}>
          <table className="short">
            <thead>
              <tr>
                <th scope="col">{unit === 'day' ? t.day : t.week}</th>
                <th scope="col">{t.count}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ day, count }) => (
                <tr key={day}>
                  <th scope="row">{written(day)}</th>
                  <td>{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  );
}
