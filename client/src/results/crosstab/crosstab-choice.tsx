/** Which questions are crossed, where, and what makes a hundred per cent. All of it stands in the address. */
import type { Whole } from '../../../../analysis/charts/crosstab-picture.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { NamedOptions } from '../../ui/named-options.tsx';
import { questionTexts } from '../questions/texts.ts';
import type { OfferGroup } from './offers.ts';
import { crosstabTexts } from './texts.ts';
import type { CrosstabView } from './view.ts';

export interface CrosstabChoiceProps {
  study: StudyInfo;
  instrument: InstrumentInfo;
  offers: OfferGroup[];
  view: CrosstabView;
  /** Cities that may be chosen; the first stands for "all" where somebody has several but not all. */
  cities: readonly string[];
  weightable: boolean;
  weighted: boolean;
  change: (update: Partial<CrosstabView>) => void;
}

const wholes: Whole[] = ['row', 'column'];

export function CrosstabChoice({
  study,
  instrument,
  offers,
  view,
  cities,
  weightable,
  weighted,
  change,
}: CrosstabChoiceProps) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  const q = questionTexts[locale];
  const waves = study.waves.filter(({ key }) => instrument.waves === undefined || instrument.waves.includes(key));
  const shownCities = study.cities.filter(({ key }) => cities.length === 0 || cities.includes(key));
  return (
    <>
      <div className="crosstab-questions">
        <Question label={t.rows} none={t.choose} offers={offers} value={view.rows} set={(rows) => change({ rows })} />
        <Question
          label={t.columns}
          none={t.choose}
          offers={offers}
          value={view.columns}
          set={(columns) => change({ columns })}
        />
      </div>
      <div className="narrowing">
        {shownCities.length > 1 && (
          <SelectField label={q.city} value={view.city} onChange={(event) => change({ city: event.target.value })}>
            {cities.length === 0 && <option value="">{q.all}</option>}
            <NamedOptions of={shownCities} />
          </SelectField>
        )}
        {waves.length > 1 && (
          <SelectField label={q.wave} value={view.wave} onChange={(event) => change({ wave: event.target.value })}>
            <option value="">{q.all}</option>
            <NamedOptions of={waves} />
          </SelectField>
        )}
        <SelectField
          label={t.whole}
          value={view.whole}
          onChange={(event) => change({ whole: event.target.value as Whole })}
        >
          {wholes.map((whole) => (
            <option key={whole} value={whole}>
              {t.wholes[whole]}
            </option>
          ))}
        </SelectField>
        {weightable && (
          <SelectField
            label={q.weights}
            value={String(weighted)}
            onChange={(event) => change({ weighted: event.target.value })}
          >
            <option value="true">{q.weighted.true}</option>
            <option value="false">{q.weighted.false}</option>
          </SelectField>
        )}
      </div>
    </>
  );
}

interface QuestionProps {
  label: string;
  none: string;
  offers: OfferGroup[];
  value: string;
  set: (value: string) => void;
}

function Question({ label, none, offers, value, set }: QuestionProps) {
  const known = value === '' || offers.some((group) => group.offers.some(({ key }) => key === value));
  return (
    <SelectField label={label} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">{none}</option>
      {!known && <option value={value}>{value}</option>}
      {offers.map(({ heading, offers: own }) => {
        const options = own.map((offer) => (
          <option key={offer.key} value={offer.key}>
            {offer.label}
          </option>
        ));
        return heading === null ? (
          options
        ) : (
          <optgroup key={heading} label={heading}>
            {options}
          </optgroup>
        );
      })}
    </SelectField>
  );
}
