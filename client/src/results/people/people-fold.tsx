/** Each person's lines of a question, opened when they are wanted; nothing where nobody may be shown. */
import { cityName, waveName, type Telling } from '../../../../analysis/charts/telling.ts';
import type { Result } from '../../../../analysis/compare/result.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { Fold } from '../questions/fold.tsx';
import { fileName } from '../taking/file-name.ts';
import { PeopleLines } from './people-lines.tsx';
import { peopleTexts } from './texts.ts';

export interface PeopleFoldProps {
  parts: readonly Result[];
  study: StudyInfo;
  telling: Telling;
  /** Start of file names. */
  name: string;
}

export function PeopleFold({ parts, study, telling, name }: PeopleFoldProps) {
  const personal = parts.filter(({ comparisons }) => comparisons.some(({ paths }) => paths?.people));
  if (personal.length === 0) return null;
  const nameOf = (key: string | null): string =>
    study.waves.some((wave) => wave.key === key) ? waveName(telling, key!) : cityName(telling, key);
  return (
    <Fold title={peopleTexts[telling.locale].fold}>
      {() =>
        personal.map((part) => (
          <PeopleLines
            key={part.part ?? ''}
            comparisons={part.comparisons}
            name={fileName(name, part.part)}
            nameOf={nameOf}
            of={part.partTitle?.[telling.locale]}
          />
        ))
      }
    </Fold>
  );
}
