/** n and what is missing, always in sight: a table where there is room, a list on a phone. */
import { baseHead, baseOf, type BaseRow } from '../../../../analysis/charts/base.ts';
import type { Block } from '../../../../analysis/charts/blocks.ts';
import { textsOf, type Telling } from '../../../../analysis/charts/telling.ts';
import { TableHead } from '../../ui/table-head.tsx';
import { useIsPhone } from '../../ui/use-phone.ts';
import { questionTexts } from './texts.ts';

export function BaseTable({ block, telling }: { block: Block; telling: Telling }) {
  const t = questionTexts[telling.locale];
  const head = baseHead(telling);
  const rows = baseOf(block, telling);
  const { hidden, tooFew } = textsOf(telling);
  const isHidden = ({ values }: BaseRow): boolean => values.every((value) => value === hidden);
  const isPhone = useIsPhone();
  if (rows.length === 0) return null;
  if (isPhone)
    return (
      <ul className="base-list" aria-label={`${t.base}: ${block.title[telling.locale]}`}>
        {rows.map((row) => (
          <li key={row.label}>
            <strong>{row.label}</strong>
            {isHidden(row) ? (
              <span>{tooFew}</span>
            ) : (
              row.values.map((value, at) => (
                <span key={head[at]}>
                  {head[at]}: {value}
                </span>
              ))
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <table className="base">
      <TableHead labels={[t.base, ...head]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {isHidden(row) ? (
              <td colSpan={head.length}>{tooFew}</td>
            ) : (
              row.values.map((value, at) => <td key={head[at]}>{value}</td>)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
