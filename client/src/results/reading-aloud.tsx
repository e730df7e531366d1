/** The comparisons of a block in plain sentences, and below what the sample cannot show. */
import type { Block } from '../../../analysis/charts/blocks.ts';
import { formatNumber } from '../../../analysis/charts/format.ts';
import type { Telling } from '../../../analysis/charts/telling.ts';
import { useSpeech } from '../ui/locale.ts';
import { Fold } from './questions/fold.tsx';
import { tellBlock } from './sentences/sentences.ts';
import { waveWords, type Names } from './sentences/speaker.ts';

export function ReadingAloud({ block, telling }: { block: Block; telling: Telling }) {
  const { t } = useSpeech();
  const { locale, study, beside } = telling;
  const names: Names = {
    inCity: (key) => study.cities.find((one) => one.key === key)?.inName[locale] ?? t('results.everywhere'),
    ...waveWords(study.waves, locale),
    number: (value, decimals) => formatNumber(value, decimals, locale),
  };
  const { paragraphs, each, caveats } = tellBlock(
    block,
    beside,
    study.waves.map(({ key }) => key),
    locale,
    names,
  );
  if (paragraphs.length === 0) return null;
  return (
    <div className="told">
      {paragraphs.map(({ key, text }) => (
        <p className="sentence" key={key}>
          {text}
        </p>
      ))}
      {caveats.length > 0 && <p className="quiet caveats">{caveats.join(' ')}</p>}
      {each.length > 0 && (
        <Fold title={t('results.eachSentence', { count: each.length })}>
          {() =>
            each.map(({ title, texts }) => (
              <section key={title}>
                <h4>{title}</h4>
                {texts.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </section>
            ))
          }
        </Fold>
      )}
    </div>
  );
}
