/** What a code means and when it is used. */
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { readingTexts } from './texts.ts';

export function Meaning({ code }: { code: CodeInfo }) {
  const { locale, say } = useSpeech();
  const t = readingTexts[locale];
  const parts: [string, { pl: string; en: string } | null][] = [
    [t.whenToUse, code.whenToUse],
    [t.whenNotToUse, code.whenNotToUse],
    [t.example, code.example],
  ];
  return (
    <>
      {say(code.definition) !== '' && <p className="lead">{say(code.definition)}</p>}
      <dl className="meaning">
        {parts.map(([name, text]) =>
          text === null || say(text) === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{say(text)}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
