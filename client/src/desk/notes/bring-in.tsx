/** Brings in a transcript or notes from a file: they are added to the notes outside the guide, in place of nothing. */
import { useId, useState } from 'react';
import { useSpeech } from '../../ui/locale.ts';
import { readTextFile } from './read-file.ts';
import { noteTexts } from './texts.ts';
import { UnreadableFile } from './unreadable-file.ts';

export function BringIn({ add }: { add: (text: string) => void }) {
  const { locale } = useSpeech();
  const t = noteTexts[locale];
  const id = useId();
  const [said, setSaid] = useState('');
  const read = async (file: File): Promise<void> => {
    try {
      add(await readTextFile(file));
      setSaid(t.broughtIn(file.name));
    } catch (error) {
      const reason = error instanceof UnreadableFile ? error.reason : 'broken';
      setSaid(reason === 'too_large' ? t.tooLarge(file.name) : t.broken(file.name));
    }
  };
  return (
    <div className="bring-in">
      <label className="field" htmlFor={id}>
        {t.bringIn}
      </label>
      <input
        id={id}
        type="file"
        accept=".docx,.txt,text/plain"
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file !== undefined) void read(file).then(() => (input.value = ''));
        }}
      />
      <p role="status">{said}</p>
    </div>
  );
}
