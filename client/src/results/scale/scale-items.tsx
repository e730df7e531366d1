/** The items of a scale: how each goes with the others, and what alpha and omega would be without it. */
import type { ScaleItemResult } from '../../../../analysis/compare/result.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { fileName } from '../taking/file-name.ts';
import { TakeAway } from '../taking/take-away.tsx';
import { scaleTexts } from './texts.ts';

export function ScaleItems({ items, name, title }: { items: ScaleItemResult[]; name: string; title: string }) {
  const { locale, say, number } = useSpeech();
  const t = scaleTexts[locale];
  const withOmega = items.some(({ omegaIfDropped }) => omegaIfDropped !== null);
  const label = (item: ScaleItemResult): string =>
    `${item.partTitle === null ? say(item.title) : say(item.partTitle)}${item.reversed ? ` (${t.reversed})` : ''}`;
  const columns: ((item: ScaleItemResult) => [value: number | null, decimals: number])[] = [
    ({ n }) => [n, 0],
    ({ mean }) => [mean, 2],
    ({ itemRest }) => [itemRest, 2],
    ({ alphaIfDropped }) => [alphaIfDropped, 2],
    ...(withOmega ? [({ omegaIfDropped }: ScaleItemResult): [number | null, number] => [omegaIfDropped, 2]] : []),
  ];
  const head = withOmega ? [...t.head, t.omegaHead] : t.head;
  return (
    <>
      <h3>{t.title}</h3>
      <ScrollRegion label={`${t.title}: ${title}`}>
        <table>
          <TableHead labels={head} />
          <tbody>
            {items.map((item) => (
              <tr key={`${item.question}.${item.part ?? ''}`}>
                <th scope="row">{label(item)}</th>
                {columns.map((column, i) => {
                  const [value, decimals] = column(item);
                  return <td key={i}>{value === null ? t.hidden : number(value, decimals)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TakeAway
        name={fileName(name, 'items')}
        title={`${t.title}: ${title}`}
        table={() => [head, ...items.map((item) => [label(item), ...columns.map((column) => column(item)[0])])]}
      />
      <p className="quiet">{t.explain}</p>
    </>
  );
}
