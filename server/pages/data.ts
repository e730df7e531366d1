/** What the ready-made pages are rendered from. */
import type { Collector, CollectorState } from '../domain/collector.ts';
import type { Definition } from '../domain/instrument.ts';
import type { Locale, Study, Texts } from '../domain/study.ts';

/** Common to every page. */
export interface PageData {
  locale: Locale;
  study: Study;
  /** The study has not gone live: the page says "próba / trial". */
  trial: boolean;
  /** Demonstration data: the page says that they are synthetic. */
  synthetic?: boolean;
}

/** An open survey on the first page. */
export interface OpenSurvey {
  slug: string;
  title: Texts;
  minutes: number | null;
  group: string;
  city: string;
  area: string | null;
  wave: string;
}

export interface HomeData extends PageData {
  /** Collectors that are open now and need no invitation. */
  surveys: OpenSurvey[];
}

export interface OpeningData extends PageData {
  collector: Collector;
  definition: Pick<Definition, 'title' | 'description' | 'minutes' | 'pages'>;
  /** `answered`: the personal link was used. */
  state: CollectorState | 'answered';
  /** Path of this page, `/s/krosno-2019` or `/i/TOKEN`: the language switch returns to it. */
  path: string;
  /** `/api/collect/{slug}` or `/api/invitations/{token}`. */
  api: string;
}

/** Why there is nothing else to show. */
export type MessageKind = 'not_found' | 'link_invalid' | 'too_many' | 'unexpected';

export interface MessageData extends PageData {
  kind: MessageKind;
  /** Shown with `unexpected`. */
  requestId?: string;
}
