/** The verbatim quotes marked in a text; in a group interview, with who said them. */
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import type { NoteActions } from './question-notes.tsx';
import type { Quote } from './quotes.ts';
import { noteTexts } from './texts.ts';

interface QuotesProps {
  text: string;
  quotes: readonly Quote[];
  speakers: readonly string[];
  readOnly: boolean;
  actions: Pick<NoteActions, 'quote' | 'say'>;
}

export function QuoteList({ text, quotes, speakers, readOnly, actions }: QuotesProps) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  if (quotes.length === 0) return null;
  return (
    <ul className="quotes" aria-label={t.quotes}>
      {quotes.map((quote) => {
        const words = text.slice(quote.start, quote.end);
        return (
          <li key={`${quote.start}-${quote.end}`}>
            <span className="words">{words}</span>
            {speakers.length > 0 && (
              <SelectField
                label={t.speaker}
                value={quote.speaker ?? ''}
                disabled={readOnly}
                onChange={(event) => actions.say(quote, event.target.value || null)}
              >
                <option value="">{t.nobody}</option>
                {speakers.map((code) => (
                  <option key={code} value={code}>
                    {code}
                  </option>
                ))}
              </SelectField>
            )}
            {!readOnly && (
              <button
                type="button"
                className="plain"
                aria-label={`${t.unquote}: ${words}`}
                onClick={() => actions.quote(quote)}
              >
                {t.unquote}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
