/** A collector in words: its questionnaire, wave, area, dates. */
import type { CollectorReply } from '../../../../server/http/contract.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { collectorTexts } from './texts.ts';

export interface CollectorWords {
  title: string;
  wave: string;
  /** What tells it from the others of its questionnaire and city: wave, area, source, way. */
  where: string[];
  /** The same, and its dates. */
  about: string[];
}

/** Gives the words of a collector in the current language. */
export function useCollectorWords(study: StudyInfo, instruments: InstrumentInfo[]) {
  const { say, day, locale } = useSpeech();
  const t = collectorTexts[locale];
  return (collector: CollectorReply): CollectorWords => {
    const instrument = instruments.find(({ key }) => key === collector.instrument);
    const wave = study.waves.find(({ key }) => key === collector.wave)?.name;
    const areas = study.cities.find(({ key }) => key === collector.city)?.areas ?? [];
    const area = areas.find(({ key }) => key === collector.area)?.name;
    const waveName = wave === undefined ? collector.wave : say(wave);
    const set = (parts: string[]): string[] => parts.filter((part) => part !== '');
    const where = set([waveName, area === undefined ? '' : say(area), collector.source ?? '', t.mode[collector.mode]]);
    return {
      title: instrument === undefined ? collector.instrument : say(instrument.title),
      wave: waveName,
      where,
      about: set([
        ...where,
        collector.kiosk ? t.kiosk : '',
        collector.opens === null ? '' : t.opened(day(collector.opens)),
        collector.closes === null ? '' : t.closes(day(collector.closes)),
      ]),
    };
  };
}
