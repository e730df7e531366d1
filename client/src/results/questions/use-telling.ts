/** What charts and tables need to know to speak of one instrument. */
import { useMemo } from 'react';
import type { Beside, Telling } from '../../../../analysis/charts/telling.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';

/** @param group key of the group that was asked */
export function useTelling(study: StudyInfo, group: string | undefined, beside: Beside = 'both'): Telling {
  const { locale } = useSpeech();
  return useMemo(() => {
    const sampling = study.groups.find(({ key }) => key === group)?.sampling ?? 'convenience';
    return { locale, study, sampling, beside };
  }, [study, group, beside, locale]);
}
