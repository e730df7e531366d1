/** A part that is opened when it is wanted: what is closed is not made. On paper it stays as it is. */
import { useState, type ReactNode } from 'react';

export function Fold({ title, children }: { title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
