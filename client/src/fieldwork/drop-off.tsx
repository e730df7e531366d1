/** How far people get: pages with how many saw them and went on, bars in the table itself. */
import type { FieldworkCollector } from '../../../server/http/contract.ts';
import { useSpeech } from '../ui/locale.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { fieldworkTexts } from './texts.ts';

export function DropOff({ progress, title }: { progress: FieldworkCollector['progress']; title: string }) {
  const { locale, say, number } = useSpeech();
  const t = fieldworkTexts[locale];
  return (
    <section>
      <h4>{t.dropOff}</h4>
      {progress.length === 0 && <p>{t.noCounts}</p>}
      {progress.map(({ version, pages }) => {
        const most = Math.max(1, ...pages.map(({ reached }) => reached));
        return (
          <ScrollRegion key={version} label={`${t.dropOff}: ${title}, ${t.version(version)}`}>
            <table className="drop-off">
              {progress.length > 1 && <caption>{t.version(version)}</caption>}
              <thead>
                <tr>
                  <th scope="col">{t.page}</th>
                  <th scope="col">{t.reached}</th>
                  <th scope="col">{t.finished}</th>
                  <th scope="col">{t.left}</th>
                </tr>
              </thead>
              <tbody>
                {pages.map(({ name, title: heading, reached, finished }) => (
                  <tr key={name}>
                    <th scope="row">
                      {say(heading)}
                      <span className="bar" style={{ width: `${(reached / most) * 100}%` }} aria-hidden="true" />
                    </th>
                    <td>{number(reached)}</td>
                    <td>{number(finished)}</td>
                    <td>{number(Math.max(0, reached - finished))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        );
      })}
      <p className="hint">{t.dropOffHint}</p>
    </section>
  );
}
