/** What is looked at: side by side, city, wave, weights and one filter. All of it stands in the address. */
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import type { Beside } from '../../../../analysis/charts/telling.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { questionTexts } from './texts.ts';
import { filterOf, type View } from './view.ts';

/** What may be chosen beside the filter and weights. */
export type NarrowingPart = 'view' | 'city' | 'wave';

export interface NarrowingProps {
  parts: readonly NarrowingPart[];
  study: StudyInfo;
  instrument: InstrumentInfo | undefined;
  envelope: ResultsEnvelope | undefined;
  view: View;
  /** From the view as it is when it changes. */
  change: (update: (view: View) => View) => void;
}

const besides: Beside[] = ['both', 'city', 'wave'];

export function Narrowing({ parts, study, instrument, envelope, view, change }: NarrowingProps) {
  const { say, locale } = useSpeech();
  const t = questionTexts[locale];
  const { query } = view;
  const set = (name: string, value: string): void => {
    change((now) => {
      const next = { ...now.query };
      if (value === '') delete next[name];
      else next[name] = value;
      return { ...now, query: next };
    });
  };
  const filter = filterOf(query);
  const setFilter = (text: string): void => {
    const at = text.indexOf('=');
    const chosen = at > 0 ? [[text.slice(0, at), text.slice(at + 1)]] : [];
    change((now) => {
      const kept = Object.entries(now.query).filter(([name]) => name !== filterOf(now.query));
      return { ...now, query: Object.fromEntries([...kept, ...chosen]) as Record<string, string> };
    });
  };
  const waves = study.waves.filter(({ key }) => instrument?.waves === undefined || instrument.waves.includes(key));
  const offers = envelope?.filters ?? [];
  return (
    <div className="narrowing">
      {parts.includes('view') && (
        <SelectField
          label={t.view}
          value={view.beside}
          onChange={(event) => {
            const beside = event.target.value as Beside;
            change((now) => ({ ...now, beside }));
          }}
        >
          {besides.map((one) => (
            <option key={one} value={one}>
              {t.beside[one]}
            </option>
          ))}
        </SelectField>
      )}
      {parts.includes('city') && (
        <Choice label={t.city} value={query['city']} all={t.all} change={(value) => set('city', value)}>
          {study.cities.map(({ key, name }) => [key, say(name)])}
        </Choice>
      )}
      {parts.includes('wave') && (
        <Choice label={t.wave} value={query['wave']} all={t.all} change={(value) => set('wave', value)}>
          {waves.map(({ key, name }) => [key, say(name)])}
        </Choice>
      )}
      {(offers.length > 0 || filter !== undefined) && (
        <SelectField
          label={t.filter}
          value={filter === undefined ? '' : `${filter}=${query[filter] ?? ''}`}
          onChange={(event) => setFilter(event.target.value)}
        >
          <option value="">{t.all}</option>
          {offers.map((offer) => (
            <optgroup key={offer.name} label={say(offer.title)}>
              {offer.values.map(({ value, label }) => (
                <option key={value} value={`${offer.name}=${value}`}>
                  {say(label)}
                </option>
              ))}
            </optgroup>
          ))}
          {filter !== undefined && !offers.some(({ name }) => name === filter) && (
            <option value={`${filter}=${query[filter] ?? ''}`}>{`${filter} = ${query[filter] ?? ''}`}</option>
          )}
        </SelectField>
      )}
      {envelope?.weightable === true && (
        <SelectField
          label={t.weights}
          value={String(envelope.weighted)}
          onChange={(event) => set('weighted', event.target.value)}
        >
          <option value="true">{t.weighted.true}</option>
          <option value="false">{t.weighted.false}</option>
        </SelectField>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  all: string;
  change: (value: string) => void;
  children: (readonly [key: string, name: string])[];
}

function Choice({ label, value = '', all, change, children }: ChoiceProps) {
  return (
    <SelectField label={label} value={value} onChange={(event) => change(event.target.value)}>
      <option value="">{all}</option>
      {children.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
      {value !== '' && !children.some(([key]) => key === value) && <option value={value}>{value}</option>}
    </SelectField>
  );
}
