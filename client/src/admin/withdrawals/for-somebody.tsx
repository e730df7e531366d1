/** Withdrawing for somebody: found first, then asked for, then done. */
import { useState, type FormEvent } from 'react';
import { channelTexts } from '../../../../server/domain/audit/sentence.ts';
import type { FoundResponse } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import { useCollectors, useInstruments, useStudy } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useFind, useWithdraw, type Sought } from './queries.ts';
import { withdrawalTexts } from './texts.ts';

/** A response in words: which questionnaire, where, when and how. */
function useWords() {
  const { locale, say, day } = useSpeech();
  const t = withdrawalTexts[locale];
  const study = useStudy();
  const instruments = useInstruments();
  return ({ instrument, city, completedOn, channel }: FoundResponse): string => {
    const title = instruments.data?.find(({ key }) => key === instrument)?.title;
    const name = study.data?.cities.find(({ key }) => key === city)?.name;
    return t.about(
      title === undefined ? instrument : say(title),
      name === undefined ? city : say(name),
      day(completedOn),
      channelTexts[locale][channel] ?? channel,
    );
  };
}

function AskDialog({
  sought,
  found,
  onDone,
  onClose,
}: {
  sought: Sought;
  found: FoundResponse;
  onDone: () => void;
  onClose: () => void;
}) {
  const { locale } = useSpeech();
  const t = withdrawalTexts[locale];
  const withdraw = useWithdraw();
  const words = useWords();
  return (
    <Dialog
      title={t.ask}
      confirm={t.confirm}
      danger
      pending={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={() => withdraw.mutate(sought, { onSuccess: onDone })}
    >
      <p>
        <strong>{words(found)}</strong>
      </p>
      <p>{t.askMeans}</p>
    </Dialog>
  );
}

export function ForSomebody() {
  const { locale } = useSpeech();
  const t = withdrawalTexts[locale];
  const collectors = useCollectors();
  const find = useFind();
  const [by, setBy] = useState<'receipt' | 'sheet'>('receipt');
  const [sought, setSought] = useState<Sought | null>(null);
  const [said, setSaid] = useState('');
  const [form, setForm] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const wanted =
      by === 'receipt' ? { receipt: text('receipt') } : { collector: text('collector'), sheet: text('sheet') };
    setSaid('');
    find.mutate(wanted, {
      onSuccess: (found) => (found.withdrawn ? setSaid(t.already) : setSought(wanted)),
    });
  };
  const code = find.error instanceof CallProblem ? find.error.code : null;
  const known = code === 'not_found' || code === 'invalid' ? t.notFound : code === 'not_allowed' ? t.elsewhere : null;
  return (
    <section>
      <h2>{t.forSomebody}</h2>
      <p className="quiet">{t.noName}</p>
      <form className="panel narrow" onSubmit={submit} key={form}>
        <SelectField
          label={t.by}
          name="by"
          value={by}
          onChange={(event) => setBy(event.target.value === 'sheet' ? 'sheet' : 'receipt')}
        >
          <option value="receipt">{t.byReceipt}</option>
          <option value="sheet">{t.bySheet}</option>
        </SelectField>
        {by === 'receipt' ? (
          <TextField
            label={t.receipt}
            hint={t.receiptHint}
            name="receipt"
            required
            minLength={8}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        ) : (
          <>
            <SelectField label={t.collector} name="collector" required>
              {(collectors.data ?? []).map(({ slug }) => (
                <option key={slug} value={slug}>
                  {slug}
                </option>
              ))}
            </SelectField>
            <TextField label={t.sheet} name="sheet" required maxLength={16} autoComplete="off" />
          </>
        )}
        {known !== null ? (
          <p className="error" role="alert">
            {known}
          </p>
        ) : (
          <ProblemNote error={find.error} />
        )}
        <p role="status">{said !== '' && <strong>{said}</strong>}</p>
        <button type="submit" className="primary" disabled={find.isPending}>
          {t.find}
        </button>
      </form>
      {sought !== null && find.data !== undefined && (
        <AskDialog
          sought={sought}
          found={find.data}
          onClose={() => setSought(null)}
          onDone={() => {
            setSought(null);
            setSaid(t.done);
            setForm((n) => n + 1);
          }}
        />
      )}
    </section>
  );
}
