/** Collectors on a phone: under their states, the closed ones folded. */
import type { ReactNode } from 'react';
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { PhoneFold } from '../../ui/phone-fold.tsx';
import { collectorTexts } from './texts.ts';

const states = ['open', 'upcoming', 'closed'] as const;

interface FoldsProps<T> {
  level: 'h2' | 'h3';
  list: T[];
  /** Whether the closed ones stand open, too: where somebody looks for something, every one is in sight. */
  open: boolean;
  children: (group: T[]) => ReactNode;
}

export function StateFolds<T extends Pick<CollectorReply, 'state'>>({ level, list, open, children }: FoldsProps<T>) {
  const { locale, number } = useSpeech();
  const { groups } = collectorTexts[locale];
  return states.map((state) => {
    const group = list.filter((one) => one.state === state);
    if (group.length === 0) return null;
    return (
      <section key={state} className="collector-group">
        <PhoneFold level={level} title={groups[state]} note={number(group.length)} open={open || state !== 'closed'}>
          {() => children(group)}
        </PhoneFold>
      </section>
    );
  });
}
