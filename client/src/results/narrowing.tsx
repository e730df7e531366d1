/** Narrows results: to a city, a wave, and one of the filters the server offers. */
import type { ResultsEnvelope } from '../../../analysis/compare/result.ts';
import type { StudyInfo } from '../api/queries.ts';
import { SelectField } from '../ui/field.tsx';
import { useSpeech } from '../ui/locale.ts';

export function Narrowing({
  study,
  envelope,
  filters,
  change,
}: {
  study: StudyInfo;
  envelope: ResultsEnvelope | undefined;
  filters: Record<string, string>;
  change: (filters: Record<string, string>) => void;
}) {
  const { t, say } = useSpeech();
  const set = (name: string, value: string): void => {
    const next = { ...filters };
    if (value === '') delete next[name];
    else next[name] = value;
    change(next);
  };
  const chosen = Object.keys(filters).find((name) => name !== 'city' && name !== 'wave');
  const setFilter = (text: string): void => {
    const next: Record<string, string> = {};
    if (filters['city'] !== undefined) next['city'] = filters['city'];
    if (filters['wave'] !== undefined) next['wave'] = filters['wave'];
    const at = text.indexOf('=');
    if (at > 0) next[text.slice(0, at)] = text.slice(at + 1);
    change(next);
  };
  const offers = envelope?.filters ?? [];
  return (
    <div className="narrowing">
      <SelectField
        label={t('results.city')}
        value={filters['city'] ?? ''}
        onChange={(event) => set('city', event.target.value)}
      >
        <option value="">{t('results.all')}</option>
        {study.cities.map((city) => (
          <option key={city.key} value={city.key}>
            {say(city.name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('results.wave')}
        value={filters['wave'] ?? ''}
        onChange={(event) => set('wave', event.target.value)}
      >
        <option value="">{t('results.all')}</option>
        {study.waves.map((wave) => (
          <option key={wave.key} value={wave.key}>
            {say(wave.name)}
          </option>
        ))}
      </SelectField>
      {(offers.length > 0 || chosen !== undefined) && (
        <SelectField
          label={t('results.filter')}
          value={chosen === undefined ? '' : `${chosen}=${filters[chosen] ?? ''}`}
          onChange={(event) => setFilter(event.target.value)}
        >
          <option value="">{t('results.all')}</option>
          {offers.map((offer) => (
            <optgroup key={offer.name} label={say(offer.title)}>
              {offer.values.map(({ value, label }) => (
                <option key={value} value={`${offer.name}=${value}`}>
                  {say(label)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      )}
    </div>
  );
}
