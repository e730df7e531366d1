/** A part of a long page: on a phone its heading opens it, and what is closed is not made; elsewhere, and on paper, it is open. */
import { useId, useState, type ReactNode } from 'react';
import { FoldHead, type FoldHeadProps } from './fold-head.tsx';
import { useFolding } from './use-phone.ts';

interface PhoneFoldProps extends Pick<FoldHeadProps, 'level' | 'title' | 'note'> {
  /** Whether it is open until somebody turns it. */
  open?: boolean;
  /** Whether the heading stands there where nothing is folded, too. */
  always?: boolean;
  children: () => ReactNode;
}

export function PhoneFold({ level: Heading, title, note, open = false, always = false, children }: PhoneFoldProps) {
  const folding = useFolding();
  const [turned, setTurned] = useState<boolean | null>(null);
  const id = useId();
  const isOpen = turned ?? open;
  return (
    <>
      {folding ? (
        <FoldHead level={Heading} controls={id} open={isOpen} turn={setTurned} title={title} note={note} />
      ) : (
        always && <Heading>{title}</Heading>
      )}
      <div id={id}>{(isOpen || !folding) && children()}</div>
    </>
  );
}
