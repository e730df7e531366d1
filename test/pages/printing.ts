/** What the tests of printed pages share. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Collector } from '../../server/domain/collector.ts';
import type { Definition } from '../../server/domain/instrument.ts';
import type { Study } from '../../server/domain/study.ts';
import { projectRoot } from '../../server/worker-file.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(projectRoot, 'surveys', file), 'utf8'));

export const study = read('study.json') as Study;
export const assets = { printStyle: '/assets/print.css' };

export const readInstrument = (key: string): Definition => read(`${key}.json`) as Definition;

/** A collector in Krosno, open to all, after testing, unless told otherwise. */
export function collectorOf(definition: Definition, more: Partial<Collector>): Collector {
  return {
    slug: 'krosno-test',
    instrument: definition.key,
    group: definition.group,
    city: 'krosno',
    area: null,
    wave: 'after',
    source: null,
    mode: 'open',
    kiosk: false,
    opens: null,
    closes: null,
    target: null,
    ...more,
  };
}

/** The text of a page: no tags, one space between words. */
export function plain(page: string): string {
  return page
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
