/** The collectors on a phone: under their states a row each, which opens in place. */
import type { CollectorReply } from '../../../../server/http/contract.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { PhoneFold } from '../../ui/phone-fold.tsx';
import { CollectorDoings, type CardProps } from './collector-card.tsx';
import { StateFolds } from './state-folds.tsx';
import { collectorTexts } from './texts.ts';

function CollectorRow({ collector, words, study, role }: CardProps) {
  const { locale, number } = useSpeech();
  const t = collectorTexts[locale];
  const { slug, city, count, target } = collector;
  const answers = target === null ? number(count) : t.of(number(count), number(target));
  const title = (
    <>
      <span className="collector-row">
        <CityName study={study} city={city} />{' '}
        <span>
          {t.answers}: <strong>{answers}</strong>
        </span>
      </span>{' '}
      <strong>{words.title}</strong> <span className="quiet">{words.where.join(' · ')}</span>
    </>
  );
  return (
    <li className="collector" id={`collector-${slug}`}>
      <PhoneFold level="h3" title={title}>
        {() => (
          <div className="collector-more">
            <p className="quiet">{words.about.slice(words.where.length).join(' · ')}</p>
            <CollectorDoings collector={collector} study={study} role={role} />
          </div>
        )}
      </PhoneFold>
    </li>
  );
}

interface RowsProps {
  collectors: CollectorReply[];
  /** Whether the closed ones stand open, too. */
  open: boolean;
  propsOf: (collector: CollectorReply) => CardProps;
}

export function CollectorRows({ collectors, open, propsOf }: RowsProps) {
  return (
    <StateFolds level="h2" list={collectors} open={open}>
      {(group) => (
        <ul className="collectors">
          {group.map((collector) => (
            <CollectorRow key={collector.slug} {...propsOf(collector)} />
          ))}
        </ul>
      )}
    </StateFolds>
  );
}
