/** `/team/admin/withdrawals`: how many and when, and withdrawing for somebody. */
import type { WithdrawnReply } from '../../../../server/http/contract.ts';
import { againFor, useInstruments, useStudy } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { FilterBar, FilterOutcome, optionsOf, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { matches } from '../../ui/search-text.ts';
import { BackToAdministration } from '../administration/administration.tsx';
import { ForSomebody } from './for-somebody.tsx';
import { useWithdrawals } from './queries.ts';
import { withdrawalTexts } from './texts.ts';

const names = ['search', 'city', 'sort'] as const;

interface Line extends WithdrawnReply {
  count: number;
}

/** Withdrawals of one collector on one day are one line. */
function linesOf(withdrawals: WithdrawnReply[]): Line[] {
  const lines = new Map<string, Line>();
  for (const one of withdrawals) {
    const key = `${one.day} ${one.collector}`;
    lines.set(key, { ...one, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}

export default function WithdrawalsPage() {
  const { locale, say, day, number, t: speak } = useSpeech();
  const t = withdrawalTexts[locale];
  const study = useStudy();
  const instruments = useInstruments();
  const withdrawals = useWithdrawals();
  const { values, set, clear, any } = useFilters(names);
  const titleOf = (key: string): string => {
    const title = instruments.data?.find((one) => one.key === key)?.title;
    return title === undefined ? key : say(title);
  };
  const lines = linesOf(withdrawals.data ?? []).filter(
    (line) =>
      matches(values['search'] ?? '', [line.collector, titleOf(line.instrument)]) &&
      (values['city'] === '' || line.city === values['city']),
  );
  const counted = lines.reduce((sum, { count }) => sum + count, 0);
  lines.sort((a, b) => (values['sort'] === 'oldest' ? a.day.localeCompare(b.day) : b.day.localeCompare(a.day)));
  return (
    <>
      <BackToAdministration />
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <ForSomebody />
      <h2>{t.list}</h2>
      <ProblemNote error={withdrawals.error ?? study.error} retry={againFor(withdrawals, study, instruments)} />
      {withdrawals.isPending && <p role="status">{speak('loading')}</p>}
      {withdrawals.data?.length === 0 && <p>{t.none}</p>}
      {withdrawals.data !== undefined && withdrawals.data.length > 0 && study.data !== undefined && (
        <>
          <p>{t.count(number(withdrawals.data.length))}</p>
          <FilterBar
            label={t.narrow}
            values={values}
            set={set}
            filters={[
              { name: 'search', label: t.search },
              {
                name: 'city',
                label: t.city,
                options: optionsOf(t.all, study.data.cities, say),
              },
              {
                name: 'sort',
                label: t.sort,
                options: [
                  ['', t.newest],
                  ['oldest', t.oldest],
                ],
              },
            ]}
          />
          {any && (
            <FilterOutcome
              text={lines.length === 0 ? t.nothing : t.shown(number(counted), number(withdrawals.data.length))}
              label={t.clear}
              clear={clear}
            />
          )}
          <ul className="rows">
            {lines.map((line) => (
              <li key={`${line.day} ${line.collector}`}>
                <strong>{day(line.day)}</strong> · <CityName study={study.data} city={line.city} /> ·{' '}
                {titleOf(line.instrument)} <span className="quiet">({line.collector})</span>
                {line.count > 1 && <strong> {t.times(number(line.count))}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
