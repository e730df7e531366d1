/** What went wrong, in words. */
import { CallProblem } from '../api/call.ts';
import { useSpeech } from './locale.ts';

interface ProblemProps {
  error: Error | null;
  retry?: () => void;
  /** Texts of field errors by their code, in the current language; the server's own are Polish. */
  codes?: Record<string, string> | undefined;
  /** Fields that show their error themselves. */
  fields?: readonly string[];
}

/** What is wrong with a field of a form; undefined for nothing. */
export function errorAt(error: Error | null, field: string, codes: Record<string, string> = {}): string | undefined {
  const errors = error instanceof CallProblem ? error.errors : [];
  const found = errors.find(({ question }) => question === field);
  return found && (codes[`${field}.${found.code}`] ?? codes[found.code] ?? found.message);
}

const signedOut = new Set(['not_signed_in', 'csrf']);

/** Shows an error of a call, with its fields' messages; nothing for null. */
export function ProblemNote({ error, retry, codes = {}, fields = [] }: ProblemProps) {
  const { t } = useSpeech();
  if (error === null) return null;
  const code = error instanceof CallProblem ? error.code : 'unexpected';
  const text = t(`problems.${code}`);
  const errors = (error instanceof CallProblem ? error.errors : []).filter(
    ({ question }) => !fields.includes(question),
  );
  return (
    <div className="panel problem" role="alert">
      <p className="error">{text === `problems.${code}` ? t('problems.unexpected') : text}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((one) => (
            <li key={one.question + one.code}>
              {codes[`${one.question}.${one.code}`] ?? codes[one.code] ?? one.message}
            </li>
          ))}
        </ul>
      )}
      {/* What was typed on this page stays where it is. */}
      {signedOut.has(code) && (
        <p>
          <a href="/team" target="_blank" rel="noreferrer">
            {t('signInThere')}
          </a>
        </p>
      )}
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
