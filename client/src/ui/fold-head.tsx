/** A heading that opens and closes the part below it. */
import type { ReactNode } from 'react';
import './fold-head.css';

export interface FoldHeadProps {
  level: 'h2' | 'h3' | 'h4';
  /** Id of the button, to lead to. */
  id?: string;
  /** Id of the part it opens. */
  controls: string;
  open: boolean;
  turn: (open: boolean) => void;
  title: ReactNode;
  /** A few words or a number at its end. */
  note?: ReactNode;
}

export function FoldHead({ level: Heading, id, controls, open, turn, title, note }: FoldHeadProps) {
  return (
    <Heading className="fold-head">
      <button type="button" id={id} aria-expanded={open} aria-controls={controls} onClick={() => turn(!open)}>
        <span className="fold-title">{title}</span>
        {note != null && <span className="fold-note quiet">{note}</span>}
      </button>
    </Heading>
  );
}
