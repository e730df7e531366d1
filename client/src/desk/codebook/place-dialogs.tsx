/** Questions before a code is moved, merged or retired. */
import { useState } from 'react';
import type { CodeInfo } from '../../../../server/http/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { useOwnPassages } from '../reading/queries.ts';
import { branchOf, inTree, siblingsOf } from './move-step.ts';
import { changing, type CodebookStep } from './queries.ts';
import { codebookTexts } from './texts.ts';

export interface DialogProps {
  code: CodeInfo;
  codes: readonly CodeInfo[];
  pending: boolean;
  error: Error | null;
  take: (step: CodebookStep) => void;
  onClose: () => void;
}

/** Codes to choose from, deeper ones set in. */
function Options({ codes }: { codes: readonly CodeInfo[] }) {
  const { say } = useSpeech();
  return codes.map(({ key, name, depth }) => (
    <option key={key} value={key}>
      {'\u00a0'.repeat(depth * 3) + say(name)}
    </option>
  ));
}

export function MoveDialog({ code, codes, pending, error, take, onClose }: DialogProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  const [parent, setParent] = useState(code.parent ?? '');
  const own = branchOf(codes, code.key);
  const siblings = siblingsOf(codes, parent === '' ? null : parent).filter(({ key }) => key !== code.key);
  return (
    <Dialog
      title={t.moveTitle(say(code.name))}
      confirm={t.move}
      pending={pending}
      error={error}
      codes={t.codes}
      onConfirm={(form) => {
        const before = String(form.get('before') ?? '');
        take(changing(code.key, { parent: parent === '' ? null : parent, before: before === '' ? null : before }));
      }}
      onClose={onClose}
    >
      <SelectField label={t.under} value={parent} onChange={(event) => setParent(event.target.value)}>
        <option value="">{t.root}</option>
        <Options codes={inTree(codes).filter(({ key }) => !own.includes(key))} />
      </SelectField>
      <SelectField key={parent} label={t.place} name="before">
        <option value="">{t.last}</option>
        {siblings.map(({ key, name }) => (
          <option key={key} value={key}>
            {t.beforeCode(say(name))}
          </option>
        ))}
      </SelectField>
    </Dialog>
  );
}

export function MergeDialog({ code, codes, pending, error, take, onClose }: DialogProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  const found = useOwnPassages(code.key).data?.pages[0]?.total;
  const offered = inTree(codes).filter(({ key, state }) => key !== code.key && state === 'active');
  return (
    <Dialog
      title={t.mergeTitle(say(code.name))}
      confirm={t.merge}
      pending={pending}
      disabled={offered.length === 0}
      error={error}
      codes={t.codes}
      onConfirm={(form) =>
        take({ method: 'POST', path: 'merge', body: { from: [code.key], into: String(form.get('into')) } })
      }
      onClose={onClose}
    >
      <p>{t.mergeText(say(code.name))}</p>
      {found !== undefined && <p role="status">{t.mergeCount(found)}</p>}
      <SelectField label={t.mergeInto} name="into" required>
        <Options codes={offered} />
      </SelectField>
    </Dialog>
  );
}

export function RetireDialog({ code, pending, error, take, onClose }: DialogProps) {
  const { locale, say } = useSpeech();
  const t = codebookTexts[locale];
  return (
    <Dialog
      title={t.retireTitle(say(code.name))}
      confirm={t.retire}
      pending={pending}
      error={error}
      codes={t.codes}
      onConfirm={() => take(changing(code.key, { state: 'retired' }))}
      onClose={onClose}
    >
      <p>{t.retireText}</p>
    </Dialog>
  );
}
