/** The guide beside the notes, and everything that can be done with them. */
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { freeNotes } from '../../../../server/domain/desk/interview.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToDesk } from '../back-to-desk.tsx';
import type { NoteSync } from '../keeping/note-sync.ts';
import { useGuide } from '../queries.ts';
import { deskWords } from '../words.ts';
import { About } from './about.tsx';
import { BringIn } from './bring-in.tsx';
import { FormerTexts } from './former-texts.tsx';
import { topicsOf, type GuideQuestion, type Topic } from './guide.ts';
import { fieldId, QuestionNotes, type NoteActions } from './question-notes.tsx';
import { toggledQuote, toggledTick, written, type Quote } from './quotes.ts';
import { RedactDialog, type Redacted } from './redact-dialog.tsx';
import { saveLine, SaveNotices } from './save-state.tsx';
import { Steps } from './steps.tsx';
import { noteTexts } from './texts.ts';

interface NotesProps {
  sync: NoteSync;
  study: StudyInfo;
  session: SessionReply;
}

export function NotesView({ sync, study, session }: NotesProps) {
  const { locale, say, day, t: speak } = useSpeech();
  const [t, words] = [noteTexts[locale], deskWords[locale]];
  const view = useSyncExternalStore(sync.subscribe, sync.current);
  const { kept, elsewhere } = view;
  const { guide: key, version, group } = (kept.base ?? kept.made)!;
  const guide = useGuide(key, version);
  const topics: Topic[] = useMemo(() => (guide.data ? topicsOf(guide.data, locale) : []), [guide.data, locale]);
  const free: GuideQuestion = { name: freeNotes, title: t.free, probes: [] };
  const questions = [...topics.flatMap((topic) => topic.questions), free];
  const order = questions.map(({ name }) => name).join();
  const [redacted, setRedacted] = useState<Redacted | null>(null);

  const goTo = (name: string): void => {
    const field = document.getElementById(fieldId(name));
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  const actions: NoteActions = useMemo(
    () => ({
      write: (question, text) => sync.write((notes) => written(notes, question, text)),
      tick: (name) => sync.write((notes) => toggledTick(notes, name)),
      quote: (quote) => sync.write((notes) => toggledQuote(notes, quote)),
      say: (quote, speaker) =>
        sync.write((notes) => ({
          ...notes,
          quotes: notes.quotes.map((one) => (one === quote ? { ...one, speaker } : one)),
        })),
      decide: (question, decision) => sync.decide(question, decision),
      redact: (question, passage) => setRedacted({ question, ...passage }),
      go: (question, by) => {
        const names = order.split(',');
        const next = names[(names.indexOf(question) + by + names.length) % names.length];
        if (next !== undefined) goTo(next);
      },
    }),
    [sync, order],
  );
  if (guide.data === undefined)
    return guide.error === null ? (
      <p role="status">{speak('loading')}</p>
    ) : (
      <ProblemNote error={guide.error} retry={() => void guide.refetch()} />
    );

  const { facts, base, notes } = kept;
  const state = base?.state ?? 'draft';
  const readOnly = elsewhere || state === 'approved' || (base !== null && !base.may.write);
  const codes = facts.speakers.map(({ code }) => code);
  const groupName = study.groups.find((one) => one.key === group)?.name;
  const waveName = study.waves.find((one) => one.key === facts.wave)?.name;
  const quotesOf = (name: string): Quote[] => notes.quotes.filter(({ question }) => question === name);
  const ticked = notes.ticked.join();
  const row = (question: GuideQuestion, isFree = false) => (
    <QuestionNotes
      key={question.name}
      question={question}
      free={isFree}
      text={notes.texts[question.name] ?? ''}
      quotes={quotesOf(question.name)}
      ticked={ticked === '' ? [] : ticked.split(',')}
      conflict={kept.conflicts[question.name]}
      speakers={codes}
      readOnly={readOnly}
      redacts={state === 'complete'}
      actions={actions}
    />
  );
  return (
    <div className="desk notes">
      <BackToDesk />
      <h1>{facts.respondentCode ?? (groupName === undefined ? words.team : say(groupName))}</h1>
      <p className="notes-about">
        {facts.city === null ? words.allCities : <CityName study={study} city={facts.city} />} ·{' '}
        {[
          groupName === undefined ? words.team : say(groupName),
          waveName === undefined ? facts.wave : say(waveName),
          day(facts.date),
          words.forms[facts.form],
          codes.join(', '),
        ]
          .filter((part) => part !== '')
          .join(' · ')}{' '}
        <span className={`state state-${state}`}>{words.states[state]}</span>
        {base?.sealed === true && <span className="state">{words.sealed}</span>}
      </p>
      <div className="actions">
        <About
          view={view}
          sync={sync}
          study={study}
          session={session}
          waves={guide.data.waves ?? study.waves.map((one) => one.key)}
        />
        {state !== 'draft' && (
          <Link className="button small" to={`/team/desk/${kept.id}/code`}>
            {t.code}
          </Link>
        )}
        {base !== null && <Steps sync={sync} base={base} />}
      </div>
      {readOnly && state === 'approved' && <p className="notice">{t.readOnly}</p>}
      <div className="save-bar">
        <span className={`save-line save-${view.state}`} data-state={view.state}>
          {saveLine(view, t, locale)}
        </span>
        <SelectField label={t.jump} value="" onChange={(event) => goTo(event.target.value)}>
          <option value="">…</option>
          {topics.map((topic) => (
            <optgroup key={topic.name} label={topic.title}>
              {topic.questions.map(({ name, title }) => (
                <option key={name} value={name}>
                  {(notes.texts[name] ?? '') !== '' || notes.ticked.includes(name) ? '✓ ' : ''}
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={freeNotes}>{t.free}</option>
        </SelectField>
      </div>
      <SaveNotices sync={sync} view={view} />
      <p className="hint keys">{t.jumpHint}</p>
      {topics.map((topic) => (
        <section key={topic.name} className="note-topic" aria-labelledby={`topic-${topic.name}`}>
          <h2 id={`topic-${topic.name}`}>{topic.title}</h2>
          {topic.questions.map((question) => row(question))}
        </section>
      ))}
      {row(free, true)}
      {!readOnly && (
        <BringIn
          add={(text) => actions.write(freeNotes, [notes.texts[freeNotes] ?? '', text].filter(Boolean).join('\n\n'))}
        />
      )}
      {base !== null && state !== 'draft' && <FormerTexts sync={sync} base={base} questions={questions} />}
      {redacted !== null && <RedactDialog sync={sync} redacted={redacted} onClose={() => setRedacted(null)} />}
    </div>
  );
}
