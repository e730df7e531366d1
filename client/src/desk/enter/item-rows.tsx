/** One item of the sheet: its words and codes, and a field for each answer. */
import { useId } from 'react';
import type { EntryItem } from '../../../../server/http/contract.ts';
import { useSpeech, type Speech } from '../../ui/locale.ts';
import { fieldsOf, readItem, type SheetField, type Typed } from './sheet-fields.ts';
import { enterTexts, type EnterTexts } from './texts.ts';

interface FieldProps {
  field: SheetField;
  item: EntryItem;
  label: string;
  value: string;
  /** In words; undefined for nothing. */
  error: string | undefined;
  describedBy: string | undefined;
  onType: (field: SheetField, item: EntryItem, text: string) => void;
}

function EntryInput({ field, item, label, value, error, describedBy, onType }: FieldProps) {
  const id = useId();
  const { locale } = useSpeech();
  const long = item.long && field.kind === 'text';
  const coded = ['one', 'several', 'grid', 'rank', 'number', 'date'].includes(field.kind);
  const described = [describedBy, error === undefined ? undefined : `${id}-error`].filter(Boolean).join(' ');
  const meant = coded && error === undefined ? meaningOf(field, item, value, locale) : '';
  const common = {
    id,
    value,
    'data-entry': field.key,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : (true as const),
    autoComplete: 'off',
    autoCapitalize: 'none',
    onChange: ({ target }: { target: { value: string } }) => onType(field, item, target.value),
  };
  return (
    <div className={coded ? 'entry-field' : 'entry-field entry-words'}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea rows={2} {...common} />
      ) : (
        <input type="text" inputMode={coded && field.kind !== 'date' ? 'numeric' : undefined} {...common} />
      )}
      <span className="entry-meant">{meant}</span>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The answer as it was understood, so that a slip is seen. */
function meaningOf(field: SheetField, item: EntryItem, text: string, locale: Speech['locale']): string {
  if (text.trim() === '' || !['one', 'grid', 'several'].includes(field.kind)) return '';
  const { answer } = readItem(
    { ...item, rows: item.rows.filter(({ value }) => value === field.row) },
    { [field.key]: text },
  );
  const values = field.kind === 'grid' ? Object.values((answer ?? {}) as object) : [answer].flat();
  return item.choices
    .filter(({ value }) => (values as unknown[]).includes(value))
    .map(({ label }) => label[locale])
    .join(', ');
}

function hintOf({ kind, most }: EntryItem, t: EnterTexts): string {
  const limit = most === null ? '' : t.most(most);
  return [kind === 'several' ? t.several : kind === 'rank' ? t.rank : '', limit].filter(Boolean).join(', ');
}

function labelOf(field: SheetField, item: EntryItem, title: string, t: EnterTexts, locale: Speech['locale']): string {
  if (field.kind === 'other') return t.other;
  if (field.kind === 'remark') return item.remark?.[locale] || t.remark;
  if (field.kind === 'rank') return item.choices.find(({ value }) => String(value) === field.row)?.label[locale] ?? '';
  const row = item.rows.find(({ value }) => value === field.row);
  return row === undefined ? title : `${row.letter}) ${row.title[locale]}`;
}

interface ItemProps {
  item: EntryItem;
  typed: Typed;
  shown: ReadonlySet<string>;
  /** In words, by field. */
  errors: Readonly<Record<string, string>>;
  variables: Record<string, string>;
  onType: FieldProps['onType'];
}

/** `{place_pl}` and the like, filled in. */
const filled = (text: string, variables: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);

export function ItemRows({ item, typed, shown, errors, variables, onType }: ItemProps) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const codes = useId();
  const title = `${item.number}. ${filled(item.title[locale], variables)}`;
  const fields = fieldsOf(item).filter(({ key }) => shown.has(key));
  const grouped = item.kind === 'grid' || item.kind === 'rank' || item.kind === 'parts';
  const hint = hintOf(item, t);
  const listed = item.kind !== 'rank' && item.choices.length > 0;
  const inputs = fields.map((field) => (
    <EntryInput
      key={field.key}
      field={field}
      item={item}
      label={labelOf(field, item, title, t, locale)}
      value={typed[field.key] ?? ''}
      error={errors[field.key]}
      describedBy={field.row === null && field.kind !== 'remark' && listed ? codes : undefined}
      onType={onType}
    />
  ));
  const list = listed && (
    <p className="entry-codes" id={codes}>
      {item.choices.map(({ typed: code, label, missing }) => (
        <span key={code}>
          <b>{code}</b> {label[locale]}
          {missing ? ` (${t.missing})` : ''}
        </span>
      ))}
    </p>
  );
  if (item.kind === 'elsewhere')
    return (
      <div className="entry-item">
        <p>{title}</p>
        <p className="hint">{t.elsewhere}</p>
        {inputs}
      </div>
    );
  return grouped ? (
    <fieldset className="entry-item entry-group">
      <legend>{title}</legend>
      {hint !== '' && <p className="hint">{hint}</p>}
      {list}
      {errors[item.question] !== undefined && <p className="field-error">{errors[item.question]}</p>}
      {inputs}
    </fieldset>
  ) : (
    <div className="entry-item">
      {inputs}
      {hint !== '' && <p className="hint">{hint}</p>}
      {list}
    </div>
  );
}
