/** The sheet as a form for the keyboard: Enter goes on, Ctrl + Enter saves. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EntryFormReply, EntryItem } from '../../../../server/http/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Tick } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { isGap, ranges, withGaps } from './gaps.ts';
import { HeadFields } from './head-fields.tsx';
import { ItemRows } from './item-rows.tsx';
import { OutboxList } from './outbox-list.tsx';
import { isWhole, type SheetField } from './sheet-fields.ts';
import { enterTexts } from './texts.ts';
import type { Sending } from './use-outbox.ts';
import { useSheet } from './use-sheet.ts';

/** Where the focus goes once the page shows what follows. */
type Going = { to: 'after'; key: string } | { to: 'wrong' } | { to: 'sheet' };

const entryOfTarget = (target: EventTarget): string | null =>
  target instanceof HTMLElement ? target.getAttribute('data-entry') : null;

function goTo(form: HTMLElement, going: Going): void {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-entry]')];
  const find = (key: string): number => fields.findIndex((one) => one.getAttribute('data-entry') === key);
  const wanted =
    going.to === 'wrong'
      ? (form.querySelector<HTMLElement>('[aria-invalid="true"]') ??
        form.querySelector<HTMLElement>('.field-error ~ * [data-entry], .consents input'))
      : going.to === 'sheet'
        ? fields[find('head.sheet')]
        : (fields[find(going.key) + 1] ?? form.querySelector<HTMLElement>('button[type=submit]'));
  wanted?.focus();
  if (wanted instanceof HTMLInputElement && wanted.type === 'text') wanted.select();
}

const autoKey = 'sz-entry-auto';
function readAuto(): boolean {
  try {
    return window.localStorage.getItem(autoKey) !== '0';
  } catch {
    return true;
  }
}

function keepAuto(auto: boolean): void {
  try {
    window.localStorage.setItem(autoKey, auto ? '1' : '0');
  } catch {
    // Only a convenience: where nothing may be kept, it is asked again.
  }
}

interface EnterFormProps {
  form: EntryFormReply;
  slug: string;
  sending: Sending;
}

export function EnterForm({ form, slug, sending }: EnterFormProps) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const sheet = useSheet(form, slug, sending);
  const place = useRef<HTMLFormElement>(null);
  const [going, setGoing] = useState<Going | null>(null);
  /** The field in which somebody is typing. */
  const [at, setAt] = useState<string | null>(null);
  const [auto, setAuto] = useState(readAuto);
  const [clearing, setClearing] = useState(false);
  useEffect(() => {
    if (going !== null && place.current !== null) goTo(place.current, going);
  }, [going]);

  const save = async (): Promise<void> => {
    const next = await sheet.save();
    if (next !== 'busy') setGoing({ to: next === 'next' ? 'sheet' : 'wrong' });
  };
  const onType = (field: SheetField, item: EntryItem, text: string): void => {
    sheet.type(field, text);
    setAt(field.key);
    if (auto && isWhole(field, item, text)) setGoing({ to: 'after', key: field.key });
  };
  const errors = sheet.errorsFor(at);
  const onKey = (event: KeyboardEvent): void => {
    const key = entryOfTarget(event.target);
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void save();
    } else if (key !== null && !(event.shiftKey && event.target instanceof HTMLTextAreaElement)) {
      event.preventDefault();
      setAt(null);
      if (sheet.state.problems[key] === undefined) setGoing({ to: 'after', key });
    }
  };
  return (
    <>
      <OutboxList
        slug={slug}
        sending={sending}
        busy={sheet.busy}
        onFix={(item) => {
          sheet.fix(item);
          setGoing({ to: 'sheet' });
        }}
      />
      <details className="entry-hints">
        <summary>{t.how}</summary>
        <ul>
          {t.hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </details>
      <Tick
        label={t.auto}
        checked={auto}
        onChange={({ target }) => {
          setAuto(target.checked);
          keepAuto(target.checked);
        }}
      />
      <div className="entry-said">
        <p role="status">{sheet.said.alarm ? '' : sheet.said.text}</p>
        <p role="alert">{sheet.said.alarm ? sheet.said.text : ''}</p>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Ctrl + Enter of its fields */}
      <form
        className="panel sheet"
        ref={place}
        noValidate
        onKeyDown={onKey}
        onBlur={() => setAt(null)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{t.head}</h2>
        <HeadFields form={form} head={sheet.draft.head} complaints={sheet.headErrors} set={sheet.setHead} />
        <h2>{t.answers}</h2>
        {withGaps(form.items, sheet.state).map((line) =>
          isGap(line) ? (
            <p className="quiet entry-skipped" key={`left out ${line.numbers[0] ?? ''}`}>
              {line.waitFor === '' ? t.skipped(ranges(line.numbers)) : t.undecided(ranges(line.numbers), line.waitFor)}
            </p>
          ) : (
            <ItemRows
              key={line.question}
              item={line}
              typed={sheet.draft.typed}
              shown={sheet.state.shown}
              errors={errors}
              variables={form.variables}
              onType={onType}
            />
          ),
        )}
        <div className="sheet-end">
          <button type="submit" className="primary" disabled={sheet.saving}>
            {sheet.saving ? t.saving : t.saveSheet}
          </button>
          <button type="button" disabled={!sheet.busy} onClick={() => setClearing(true)}>
            {t.clear}
          </button>
        </div>
      </form>
      {clearing && (
        <Dialog
          title={t.clearTitle}
          confirm={t.clearYes}
          danger
          onConfirm={() => {
            sheet.clear();
            setClearing(false);
            setGoing({ to: 'sheet' });
          }}
          onClose={() => setClearing(false)}
        >
          <p>{t.clearText}</p>
        </Dialog>
      )}
    </>
  );
}
