/** A labelled field. */
import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from 'react';

interface Labelled {
  label: string;
  hint?: string | undefined;
}

export function TextField({ label, hint, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="form-row">
      <label className="field" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} {...input} />
    </div>
  );
}

export function SelectField({
  label,
  hint,
  children,
  ...select
}: Labelled & SelectHTMLAttributes<HTMLSelectElement> & { children: ReactNode }) {
  const id = useId();
  return (
    <div className="form-row">
      <label className="field" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <select id={id} {...select}>
        {children}
      </select>
    </div>
  );
}
