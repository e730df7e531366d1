/** Puts together what `/api/fieldwork` says, from tallies, counters and invitations. */
import { collectorState, type Collector } from '../domain/collector.ts';
import { pictureOf, type PictureInstrument } from '../domain/fieldwork/picture.ts';
import { quartilesOf } from '../domain/fieldwork/quartiles.ts';
import { responseRate, tallyInvitations, type InvitationHead } from '../domain/fieldwork/response-rate.ts';
import type { Tally } from '../domain/fieldwork/response-tallies.ts';
import type { Definition } from '../domain/instrument.ts';
import { channels } from '../domain/response.ts';
import type { Study } from '../domain/study.ts';
import { withholdShares } from '../results/withhold-shares.ts';
import type { PublishedVersion } from '../store/instruments.ts';
import type { Progress } from '../store/progress.ts';
import type { FieldworkCollector, FieldworkReply } from './contract.ts';
import { textsOf } from './localised.ts';

export interface FieldworkSources {
  study: Study;
  /** Only what the person may see. */
  cities: string[];
  collectors: Collector[];
  /** All versions of all instruments. */
  versions: PublishedVersion[];
  tallyOf: (collector: string) => Tally;
  progress: Progress[];
  invitations: Map<string, InvitationHead[]>;
  now: Date;
}

function progressOf(collector: string, { progress, versions }: FieldworkSources, instrument: string) {
  return progress
    .filter((one) => one.collector === collector)
    .sort((a, b) => b.version - a.version)
    .flatMap(({ version, reached, finished }) => {
      const published = versions.find((one) => one.key === instrument && one.version === version);
      if (!published) return [];
      const pages = published.definition.pages.map(({ name, title }, place) => ({
        ...{ name, title: textsOf(title ?? name), reached: reached(place), finished: finished(place) },
      }));
      return [{ version, pages }];
    });
}

function invitationsOf(collector: Collector, { invitations }: FieldworkSources): FieldworkCollector['invitations'] {
  if (collector.mode !== 'invitation') return null;
  const tally = tallyInvitations(invitations.get(collector.slug) ?? []);
  return { ...tally, ...responseRate(tally) };
}

/** Shares per collector of one list of values, withheld where they must be. */
function sharesOf<V extends string>(
  sources: FieldworkSources,
  values: readonly V[],
  countsOf: (tally: Tally) => ReadonlyMap<string, number>,
): { value: V; count: number | null }[][] {
  const shown = withholdShares(
    sources.collectors.map(({ slug, instrument, group, city, wave }) => {
      const counts = countsOf(sources.tallyOf(slug));
      return {
        cell: `${instrument} ${city} ${wave}`,
        threshold: thresholdOf(sources.study, group),
        counts: values.map((value) => counts.get(value) ?? 0),
      };
    }),
  );
  return shown.map((counts) => counts.map((count, place) => ({ value: values[place]!, count })));
}

const thresholdOf = (study: Study, group: string): number =>
  study.groups.find(({ key }) => key === group)?.threshold ?? 5;

/** What is answered: the newest version of each instrument that is no guide. */
function answered(versions: PublishedVersion[]): Definition[] {
  const newest = new Map(versions.map(({ key, definition }) => [key, definition]));
  return [...newest.values()].filter(({ kind }) => kind !== 'guide');
}

/** The reply of `/api/fieldwork`. */
export function fieldworkReport(sources: FieldworkSources): FieldworkReply {
  const { study, cities, collectors, versions, tallyOf, now } = sources;
  const definitions = answered(versions);
  const byChannel = sharesOf(sources, channels, (tally) => tally.channels);
  const byLocale = sharesOf(sources, study.languages, (tally) => tally.locales);
  const shown = collectors.map((collector, place): FieldworkCollector => {
    const { slug, instrument, group, city, wave, area, source, mode, kiosk, target } = collector;
    const tally = tallyOf(slug);
    const minutes = quartilesOf(tally.minutes);
    return {
      ...{ slug, instrument, group, city, wave, area, source, mode, kiosk, target },
      title: textsOf(definitions.find(({ key }) => key === instrument)?.title ?? instrument),
      state: collectorState(collector, now),
      ...{ answers: tally.complete, ineligible: tally.ineligible, withdrawn: tally.withdrawn },
      days: [...tally.days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count })),
      minutes: minutes !== null && minutes.n >= thresholdOf(study, group) ? minutes : null,
      ...{ channels: byChannel[place]!, locales: byLocale[place]! },
      progress: progressOf(slug, sources, instrument),
      invitations: invitationsOf(collector, sources),
    };
  });
  const picture = pictureOf(
    definitions as PictureInstrument[],
    study.waves.map(({ key }) => key),
    cities,
    shown.map(({ invitations, answers, ...rest }) => ({
      ...rest,
      complete: answers,
      invited: invitations?.of ?? null,
    })),
  );
  return { at: now.toISOString(), collectors: shown, picture };
}
