/** The options of a select by things that have a key and a name in both languages. */
import { useSpeech } from './locale.ts';

type Name = Parameters<ReturnType<typeof useSpeech>['say']>[0];

export function NamedOptions({ of }: { of: readonly { key: string; name: Name }[] }) {
  const { say } = useSpeech();
  return of.map(({ key, name }) => (
    <option key={key} value={key}>
      {say(name)}
    </option>
  ));
}
