/** `/team/desk/ID`: the guide beside the notes. Whatever is typed is on the device at once, and on the server soon. */
import { useParams } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToDesk } from '../back-to-desk.tsx';
import '../desk.css';
import { useDeskStudy } from '../queries.ts';
import { NotesView } from './notes-view.tsx';
import './notes.css';
import { noteTexts } from './texts.ts';
import { useNotes } from './use-notes.ts';

export default function NotesPage({ session }: { session: SessionReply }) {
  const { locale, t: speak } = useSpeech();
  const t = noteTexts[locale];
  const { id = '' } = useParams();
  const study = useDeskStudy();
  const { sync, error, retry } = useNotes(id, session.name);
  const failed = study.error ?? error;
  if (sync !== null && study.data !== undefined) {
    return <NotesView key={id} sync={sync} study={study.data} session={session} />;
  }
  const gone = failed instanceof CallProblem && failed.code === 'not_found';
  return (
    <>
      <BackToDesk />
      <h1>{t.title}</h1>
      {failed === null && <p role="status">{speak('loading')}</p>}
      {gone && <p className="lead">{t.gone}</p>}
      {failed !== null && !gone && (
        <ProblemNote
          error={failed}
          retry={() => {
            void study.refetch();
            retry();
          }}
        />
      )}
    </>
  );
}
