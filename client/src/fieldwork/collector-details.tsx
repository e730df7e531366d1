/** One collector: answers against its target in the summary; inside, days, time, shares, drop-off and invitations. */
import type { FieldworkCollector } from '../../../server/http/contract.ts';
import type { StudyInfo } from '../api/queries.ts';
import { CityName } from '../ui/city-name.tsx';
import { useSpeech } from '../ui/locale.ts';
import { DaysChart } from './days-chart.tsx';
import { DropOff } from './drop-off.tsx';
import { fewestForPercent, InvitationRate } from './invitation-rate.tsx';
import { fieldworkTexts } from './texts.ts';

type ShareList = FieldworkCollector['channels'];

/** How many used each value, as far as it may be shown; values that nobody used are left out. */
function Shares({
  label,
  shares,
  names,
  total,
}: {
  label: string;
  shares: ShareList;
  names: Record<string, string>;
  total: number;
}) {
  const { locale, number } = useSpeech();
  const t = fieldworkTexts[locale];
  const said = shares
    .filter(({ count }) => count !== 0)
    .map(({ value, count }) => {
      const name = names[value] ?? value;
      if (count === null) return `${name}: ${t.hidden}`;
      return `${name}: ${number(count)}${total < fewestForPercent ? '' : ` (${number((count / total) * 100, 1)}%)`}`;
    });
  return (
    <div>
      <dt>{label}</dt>
      <dd>{shares.every(({ count }) => count === null) ? t.hidden : said.join(', ')}</dd>
    </div>
  );
}

function Facts({ collector }: { collector: FieldworkCollector }) {
  const { locale, number } = useSpeech();
  const t = fieldworkTexts[locale];
  const { answers, ineligible, withdrawn, minutes, channels, locales } = collector;
  const hidden = [...channels, ...locales].some(({ count }) => count === null);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t.ineligible}</dt>
          <dd>{number(ineligible)}</dd>
        </div>
        <div>
          <dt>{t.withdrawn}</dt>
          <dd>{number(withdrawn)}</dd>
        </div>
        {answers > 0 && (
          <>
            <div>
              <dt>{t.minutes}</dt>
              <dd>
                {minutes === null
                  ? t.minutesHidden
                  : t.minutesOf(
                      number(minutes.median, minutes.median % 1 === 0 ? 0 : 1),
                      number(minutes.q1, minutes.q1 % 1 === 0 ? 0 : 1),
                      number(minutes.q3, minutes.q3 % 1 === 0 ? 0 : 1),
                      number(minutes.n),
                    )}
              </dd>
            </div>
            <Shares label={t.channels} shares={channels} names={t.channel} total={answers} />
            <Shares label={t.locales} shares={locales} names={t.locale} total={answers} />
          </>
        )}
      </dl>
      {answers > 0 && hidden && <p className="hint">{t.hiddenWhy}</p>}
    </>
  );
}

export function CollectorDetails({ collector, study }: { collector: FieldworkCollector; study: StudyInfo }) {
  const { locale, say, number } = useSpeech();
  const t = fieldworkTexts[locale];
  const { slug, title, city, wave, area, source, kiosk, state, answers, target, days, progress, invitations } =
    collector;
  const waveName = study.waves.find((one) => one.key === wave)?.name;
  const areaName = study.cities.flatMap(({ areas }) => areas).find((one) => one.key === area)?.name;
  const about = [
    waveName === undefined ? wave : say(waveName),
    areaName === undefined ? '' : say(areaName),
    source ?? '',
    kiosk ? t.kiosk : '',
    t.state[state],
  ].filter((part) => part !== '');
  return (
    <details className="panel fieldwork-collector">
      <summary>
        <div className="head">
          <div className="what">
            <h3>
              {say(title)} <CityName study={study} city={city} />
            </h3>
            <span className="quiet">
              {about.join(' · ')} · {slug}
            </span>
          </div>
          <div className="how-many">
            {t.answers}: <strong>{target === null ? number(answers) : t.of(number(answers), number(target))}</strong>
            {target !== null && <progress max={target} value={Math.min(answers, target)} aria-label={t.toTarget} />}
          </div>
        </div>
      </summary>
      {answers === 0 && <p>{t.nothingYet}</p>}
      <Facts collector={collector} />
      <DaysChart days={days} title={slug} />
      {invitations !== null && <InvitationRate invitations={invitations} />}
      <DropOff progress={progress} title={slug} />
    </details>
  );
}
