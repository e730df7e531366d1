/** Searching, narrowing and sorting a list. The choice stands in the address, so that a link brings the same view back. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import './filters.css';
import { SelectField, TextField } from './field.tsx';

/** The value of each filter, "" when it does not narrow, and how to set one. */
export function useFilters(names: readonly string[]) {
  const [query, setQuery] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? '']));
  const set = (name: string, value: string): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const clear = (): void => setQuery({}, { replace: true });
  const any = names.some((name) => name !== 'sort' && values[name] !== '');
  return { values: values as Record<string, string>, set, clear, any };
}

export interface Filter {
  name: string;
  label: string;
  /** `[value, label]`; for a choice the first is what "" means. */
  options?: [value: string, label: string][];
  /** Of a field that is typed into. */
  type?: 'search' | 'date';
}

/** The options of a filter by something that has a key and a name; the first is what "" means. */
export function optionsOf<T extends { key: string; name: Name }, Name>(
  any: string,
  list: readonly T[],
  say: (name: Name) => string,
): [value: string, label: string][] {
  return [['', any], ...list.map(({ key, name }): [string, string] => [key, say(name)])];
}

/** What filters left, in words, and the way back to everything; `clear` is null while nothing is filtered. */
export function FilterOutcome({ text, label, clear }: { text: string; label: string; clear: (() => void) | null }) {
  return (
    <>
      <p className="shown" role="status">
        {text}
      </p>
      {clear !== null && (
        <button type="button" className="small" onClick={clear}>
          {label}
        </button>
      )}
    </>
  );
}

interface TypedProps {
  label: string;
  name: string;
  type: 'search' | 'date';
  value: string;
  set: (name: string, value: string) => void;
}

/** What is being typed stands here first: the address follows a moment later, and must not take letters back. */
function TypedField({ label, name, type, value, set }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      name={name}
      type={type}
      value={typed ?? value}
      autoComplete="off"
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        set(name, target.value);
      }}
    />
  );
}

interface FilterBarProps {
  label: string;
  filters: Filter[];
  values: Record<string, string>;
  set: (name: string, value: string) => void;
}

export function FilterBar({ label, filters, values, set }: FilterBarProps) {
  return (
    <div role="search" className="filters" aria-label={label}>
      {filters.map(({ name, label: text, options, type }) =>
        options === undefined ? (
          <TypedField
            key={name}
            label={text}
            name={name}
            type={type ?? 'search'}
            value={values[name] ?? ''}
            set={set}
          />
        ) : (
          <SelectField
            key={name}
            label={text}
            name={name}
            value={values[name] ?? ''}
            onChange={(event) => set(name, event.target.value)}
          >
            {options.map(([value, said]) => (
              <option key={value} value={value}>
                {said}
              </option>
            ))}
          </SelectField>
        ),
      )}
    </div>
  );
}
