/** The sheet being typed in: what it holds, what is asked, what is wrong, and saving it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EntryFormReply } from '../../../../server/http/contract.ts';
import { makeUuid } from '../../respond/uuid.ts';
import { useSpeech } from '../../ui/locale.ts';
import { headWords } from './head-fields.tsx';
import type { Queued, SheetDraft } from './outbox.ts';
import { refusalOf, sheetName } from './outbox-list.tsx';
import type { Sent } from './queries.ts';
import { mayGrow, type SheetField } from './sheet-fields.ts';
import { entryOf, headProblems, newHead, nextHead, type SheetHead } from './sheet-head.ts';
import { complaintsOf, readSheet, surveyOf } from './sheet-rules.ts';
import { enterTexts } from './texts.ts';
import type { Sending } from './use-outbox.ts';

const freshDraft = (head: SheetHead): SheetDraft => ({
  id: makeUuid(),
  startedAt: new Date().toISOString(),
  head,
  typed: {},
});

const isTyped = ({ typed }: SheetDraft): boolean => Object.values(typed).some((text) => text.trim() !== '');

/** What was said last, politely or as an alarm. */
export interface Said {
  text: string;
  alarm: boolean;
}

export function useSheet(form: EntryFormReply, slug: string, sending: Sending) {
  const { locale } = useSpeech();
  const t = enterTexts[locale];
  const { outbox, queued, arrived } = sending;
  const [draft, setDraft] = useState(() => outbox.draft(slug) ?? freshDraft(newHead()));
  const [said, setSaid] = useState<Said>(() => ({ text: isTyped(draft) ? t.restored : '', alarm: false }));
  const [checked, setChecked] = useState(false);
  /** From the questionnaire's rules and from the server, by field. */
  const [complaints, setComplaints] = useState<Record<string, string>>({});
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  useEffect(() => void outbox.saveDraft(slug, draft), [outbox, slug, draft]);

  const { items, definition, variables } = form;
  // Making it anew for every reply of the server would be slow; only these decide what it is.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const survey = useMemo(() => surveyOf(form, locale), [definition, variables, locale]);
  const state = useMemo(() => readSheet(survey, items, draft.typed), [survey, items, draft.typed]);

  const taken = new Set([
    ...form.sheets,
    ...queued.filter((one) => one.slug === slug && one.id !== draft.id).map(({ body }) => body.sheet ?? ''),
    ...arrived.filter((one) => one.slug === slug && one.id !== draft.id).map(({ sheet }) => sheet ?? ''),
  ]);
  const heads = headProblems(draft.head, form, taken);
  const atOnce = Object.fromEntries(
    Object.entries(heads).filter(([, problem]) => checked || problem === 'sheet_taken' || problem === 'sheet_format'),
  );

  /** Errors by field, in words; a code that may still grow is not wrong while it is being typed. */
  const errorsFor = (growing: string | null): Record<string, string> => {
    const errors = { ...complaints };
    for (const [key, problem] of Object.entries(state.problems)) {
      const item = items.find(({ question }) => key === question || key.startsWith(`${question}.`));
      const field = { key, kind: item?.kind } as SheetField;
      if (key === growing && item !== undefined && mayGrow(field, item, draft.typed[key] ?? '')) continue;
      errors[key] = t.typing[problem];
    }
    return errors;
  };

  const start = (next: SheetDraft): void => {
    setDraft(next);
    setChecked(false);
    setComplaints({});
  };
  const tell = (sent: Sent, sheet: string): void => {
    if (sent.kind === 'in') {
      const end = sent.receipt === null ? t.ineligible : t.receipt(sent.receipt);
      setSaid({ text: `${t.in(sheet)} ${end}`, alarm: false });
    } else setSaid({ text: sent.kind === 'signed_out' ? t.kept(sheet) : t.waitingOne(sheet), alarm: false });
  };

  /** Saves the sheet; resolves with what comes next: another sheet, or something to be corrected. */
  const save = async (): Promise<'next' | 'wrong' | 'busy'> => {
    if (busy.current) return 'busy';
    const rules = complaintsOf(survey, items);
    for (const key of Object.keys(rules)) if (key.endsWith('#other')) rules[key] = t.otherEmpty;
    const wrong = new Set([...Object.keys(heads), ...Object.keys(rules), ...Object.keys(state.problems)]).size;
    setChecked(true);
    setComplaints(rules);
    if (wrong > 0) {
      setSaid({ text: t.wrong(wrong), alarm: true });
      return 'wrong';
    }
    busy.current = true;
    setSaving(true);
    const item: Queued = {
      id: draft.id,
      slug,
      savedAt: Date.now(),
      body: entryOf(form, draft, state.answers),
      draft,
      refused: null,
    };
    const sent = await sending.send(item);
    busy.current = false;
    setSaving(false);
    if (sent.kind === 'refused') {
      sending.drop(item.id);
      const words = refusalOf(sent, t);
      setComplaints(Object.fromEntries(sent.errors.map(({ question }, place) => [question, words[place] ?? ''])));
      setSaid({ text: words.join(' '), alarm: true });
      return 'wrong';
    }
    tell(sent, sheetName(item.body.sheet, t));
    start(freshDraft(nextHead(draft.head)));
    return 'next';
  };

  return {
    draft,
    said,
    saving,
    state,
    busy: isTyped(draft),
    headErrors: { ...pickHead(complaints), ...headWords(atOnce, t.heads) },
    errorsFor,
    save,
    setHead: (change: Partial<SheetHead>): void => {
      setComplaints((before) => without(before, Object.keys(change)));
      setDraft((before) => ({ ...before, head: { ...before.head, ...change } }));
    },
    type: (field: SheetField, text: string): void => {
      setComplaints((before) => without(before, [field.key, field.question]));
      setDraft((before) => ({ ...before, typed: { ...before.typed, [field.key]: text } }));
    },
    clear: (): void => start(freshDraft(draft.head)),
    /** Goes on with a sheet that the server did not take. */
    fix: (item: Queued): void => {
      sending.drop(item.id);
      start({ ...item.draft, id: makeUuid() });
      setSaid({ text: '', alarm: false });
    },
  };
}

const headFields = ['sheet', 'code', 'completedOn'] as const;

function pickHead(complaints: Record<string, string>): Partial<Record<keyof SheetHead, string>> {
  return Object.fromEntries(
    headFields.flatMap((field) => (complaints[field] === undefined ? [] : [[field, complaints[field]]])),
  );
}

function without(complaints: Record<string, string>, keys: string[]): Record<string, string> {
  if (!keys.some((key) => key in complaints)) return complaints;
  return Object.fromEntries(Object.entries(complaints).filter(([key]) => !keys.includes(key)));
}
