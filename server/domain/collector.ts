/** The life of a collector. */

export interface Collector {
  slug: string;
  instrument: string;
  group: string;
  city: string;
  area: string | null;
  wave: string;
  /** Source of recruitment, e.g. "plakat", "OPS". */
  source: string | null;
  mode: 'open' | 'invitation';
  kiosk: boolean;
  opens: Date | null;
  closes: Date | null;
  target: number | null;
}

export type CollectorState = 'open' | 'upcoming' | 'closed';

/** Without an opening date a collector is still upcoming; its closing moment is no longer open. */
export function collectorState(collector: Pick<Collector, 'opens' | 'closes'>, now: Date): CollectorState {
  if (collector.closes !== null && collector.closes <= now) return 'closed';
  if (collector.opens === null || collector.opens > now) return 'upcoming';
  return 'open';
}
