/** The head of a table: a row of column headings. */
import type { ReactNode } from 'react';

export function TableHead({ labels }: { labels: readonly ReactNode[] }) {
  return (
    <thead>
      <tr>
        {labels.map((label, at) => (
          <th scope="col" key={at}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
