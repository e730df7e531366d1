/** `/team/codebook`: the tree of codes; each code with its meaning; every change a step that can be undone. */
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CodebookReply, SessionReply } from '../../../../server/http/contract.ts';
import { useStudy, type StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useCodebook } from '../coding/queries.ts';
import '../coding/coding.css';
import '../desk.css';
import { BackToThemes } from '../reading/back-to-themes.tsx';
import '../reading/reading.css';
import type { Opened } from './code-card.tsx';
import { CodeSide, isForm } from './code-side.tsx';
import { CodeTree } from './code-tree.tsx';
import './codebook.css';
import { inTree } from './move-step.ts';
import { StepsList } from './steps-list.tsx';
import { codebookTexts } from './texts.ts';
import { useCodeSteps } from './use-code-steps.ts';

interface CodebookProps {
  codebook: CodebookReply;
  study: StudyInfo;
  session: SessionReply;
}

function Codebook({ codebook, study, session }: CodebookProps) {
  const { locale } = useSpeech();
  const t = codebookTexts[locale];
  const changes = session.role !== 'analyst';
  const [query, setQuery] = useSearchParams();
  const [wanted, setOpened] = useState<Opened | null>(null);
  const steps = useCodeSteps(codebook);
  const codes = inTree(codebook.codes);
  const code = codes.find(({ key }) => key === query.get('code')) ?? null;
  // What was open of a code that somebody has merged away meanwhile is open no more.
  const opened = code !== null || wanted === 'new' ? wanted : null;
  const side = useRef<HTMLElement>(null);
  const tree = useRef<HTMLElement>(null);

  const show = (key: string | null, what: Opened | null = null): void => {
    steps.forget();
    setOpened(what);
    setQuery(key === null ? {} : { code: key }, { replace: code !== null });
  };
  // A form takes the focus; a card only where it stands in the tree's place, on a phone.
  const form = isForm(opened) ? opened : null;
  const place = `${code?.key ?? ''} ${form ?? ''}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    const wasForm = !before.current.endsWith(' ');
    before.current = place;
    const hidden = tree.current?.offsetParent === null;
    if (form !== null || wasForm || (hidden && code !== null)) side.current?.querySelector<HTMLElement>('h2')?.focus();
    else if (code === null) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [place, form, code]);

  return (
    <>
      {changes && (
        <div className="actions code-actions">
          <button type="button" className="small primary" onClick={() => show(null, 'new')}>
            {t.add}
          </button>
          {steps.undoable !== null && (
            <button type="button" className="small" disabled={steps.pending} onClick={() => steps.undo()}>
              {t.undoStep(steps.undoable)}
            </button>
          )}
          <span role="status">{steps.said}</span>
        </div>
      )}
      {opened === null && <ProblemNote error={steps.error} codes={t.codes} />}
      <div className={code === null && form === null ? 'codebook' : 'codebook chosen'}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Z of the tree within */}
        <section
          className="codebook-tree"
          aria-label={t.tree}
          ref={tree}
          onKeyDown={(event) => {
            if (!changes || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
            event.preventDefault();
            steps.undo();
          }}
        >
          {codes.length === 0 && <p>{t.empty}</p>}
          {codes.length > 0 && (
            <CodeTree
              codes={codes}
              chosen={code?.key ?? null}
              choose={(key) => show(key)}
              move={changes ? steps.move : undefined}
            />
          )}
          {changes && codes.length > 0 && <p className="hint keys">{t.treeKeys}</p>}
        </section>
        <section className="codebook-side panel" aria-labelledby="code-form" ref={side}>
          <CodeSide
            code={code}
            codebook={codebook}
            study={study}
            who={session.name}
            changes={changes}
            opened={opened}
            steps={steps}
            show={show}
          />
        </section>
      </div>
      <StepsList codebook={codebook} pending={steps.pending} undo={changes ? steps.undo : undefined} />
      <section aria-labelledby="downloads">
        <h2 id="downloads">{t.downloads}</h2>
        <ul>
          <li>
            <a href={`/api/codebook.csv?locale=${locale}`} download>
              {t.csv}
            </a>
          </li>
          <li>
            <a href={`/api/codebook.csv?dialect=excel-pl&locale=${locale}`} download>
              {t.csvExcel}
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}

export default function CodebookPage({ session }: { session: SessionReply }) {
  const { locale, t: speak } = useSpeech();
  const t = codebookTexts[locale];
  const study = useStudy();
  const codebook = useCodebook();
  const failed = study.error ?? codebook.error;
  return (
    <div className="desk reading">
      <BackToThemes />
      <h1>{t.title}</h1>
      <p className="lead">{session.role === 'analyst' ? t.leadReader : t.lead}</p>
      <ProblemNote
        error={failed}
        retry={() => {
          for (const query of [study, codebook]) if (query.isError) void query.refetch();
        }}
      />
      {failed === null && (study.isPending || codebook.isPending) && <p role="status">{speak('loading')}</p>}
      {study.data !== undefined && codebook.data !== undefined && (
        <Codebook codebook={codebook.data} study={study.data} session={session} />
      )}
    </div>
  );
}
