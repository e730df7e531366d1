/** n and what is missing, always in sight: a table where there is room, a list on a phone. */
import { useSyncExternalStore } from 'react';
import { baseHead, baseOf } from '../../../../analysis/charts/base.ts';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import { TableHead } from '../../ui/table-head.tsx';
import { questionTexts } from './texts.ts';

const phone = () => window.matchMedia('(max-width: 44rem)');

function useIsPhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = phone();
      query.addEventListener?.('change', changed);
      return () => query.removeEventListener?.('change', changed);
    },
    () => phone().matches,
  );
}

export function BaseTable({ block, telling }: { block: Block; telling: Telling }) {
  const t = questionTexts[telling.locale];
  const head = baseHead(telling);
  const rows = baseOf(block, telling);
  if (useIsPhone())
    return (
      <ul className="base-list" aria-label={`${t.base}: ${block.title[telling.locale]}`}>
        {rows.map(({ label, values }) => (
          <li key={label}>
            <strong>{label}</strong>
            {values.map((value, at) => (
              <span key={head[at]}>
                {head[at]}: {value}
              </span>
            ))}
          </li>
        ))}
      </ul>
    );
  return (
    <table className="base">
      <TableHead labels={[t.base, ...head]} />
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, at) => (
              <td key={head[at]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
