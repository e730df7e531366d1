/** What went wrong, in words. */
import { CallProblem } from '../api/call.ts';
import { useSpeech } from './locale.ts';

/** Shows an error of a call, with its fields' messages; nothing for null. */
export function ProblemNote({ error, retry }: { error: Error | null; retry?: () => void }) {
  const { t } = useSpeech();
  if (error === null) return null;
  const code = error instanceof CallProblem ? error.code : 'unexpected';
  const text = t(`problems.${code}`);
  const errors = error instanceof CallProblem ? error.errors : [];
  return (
    <div className="panel problem" role="alert">
      <p className="error">{text === `problems.${code}` ? t('problems.unexpected') : text}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((one) => (
            <li key={one.question + one.code}>{one.message}</li>
          ))}
        </ul>
      )}
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
