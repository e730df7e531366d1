/** A question that must be answered before something is done; the browser keeps the focus in it. */
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import './dialog.css';
import { useSpeech } from './locale.ts';
import { ProblemNote } from './problem.tsx';

interface DialogProps {
  title: string;
  children?: ReactNode;
  /** The button that does it; without it the dialogue only closes. */
  confirm: string;
  /** It cannot be undone. */
  danger?: boolean;
  /** Not yet to be confirmed. */
  disabled?: boolean;
  pending?: boolean;
  error?: Error | null;
  /** Texts of field errors by their code. */
  codes?: Record<string, string>;
  onConfirm: (form: FormData) => void;
  onClose: () => void;
}

/** Opens at once; closes with Escape or the second button, and the focus goes back to where it was, or to the page. */
export function Dialog({
  title,
  children,
  confirm,
  danger,
  disabled,
  pending,
  error,
  codes,
  onConfirm,
  onClose,
}: DialogProps) {
  const { t } = useSpeech();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    // Where nothing is filled in, it is read from its title on: the button that does it must not be met first, or by mistake.
    if (shown?.querySelector('input, select, textarea') == null) shown?.querySelector('h2')?.focus();
    return () => {
      shown?.close();
      // What was pressed may be gone, for instance to another part of a list.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.getElementById('content')?.focus({ preventScroll: true });
    };
  }, []);
  // What is wrong is brought into sight, the field before the note: a long dialogue may hide both.
  useEffect(() => {
    if (error == null) return;
    const wrong = dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong == null) dialog.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
    else wrong.focus();
  }, [error]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onConfirm(new FormData(event.currentTarget));
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form method="dialog" onSubmit={submit}>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        <ProblemNote error={error ?? null} codes={codes} />
        <div className="dialog-buttons">
          <button
            type="submit"
            className={danger === true ? 'danger' : 'primary'}
            disabled={disabled === true || pending === true}
          >
            {confirm}
          </button>
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
