/** The picture of what is missing: cities × groups × waves, expected against collected. */

/** An instrument that is answered, as far as the picture needs it. */
export interface PictureInstrument {
  key: string;
  group: string;
  kind: 'questionnaire' | 'monitoring';
  waves: readonly string[];
}

/** A collector with what it has brought. */
export interface PictureCollector {
  instrument: string;
  city: string;
  wave: string;
  target: number | null;
  complete: number;
  /** Invitations that were not revoked; `null` for an open link. */
  invited: number | null;
}

export interface PictureCell {
  instrument: string;
  group: string;
  kind: 'questionnaire' | 'monitoring';
  wave: string;
  city: string;
  /** How many collectors there are; 0: nobody is asked here. */
  collectors: number;
  collected: number;
  /** `null` when neither a target nor invitations say how many. */
  expected: number | null;
  missing: number | null;
}

/**
 * How many answers a collector should bring. A sheet of the monitoring is due from everybody invited, so that invitations come
 * first; elsewhere the target does.
 */
function expectedOf({ target, invited }: PictureCollector, kind: PictureCell['kind']): number | null {
  const people = invited === 0 ? null : invited;
  return kind === 'monitoring' ? (people ?? target) : (target ?? people);
}

/** One cell for every instrument, wave of it and city, in the study's order. */
export function pictureOf(
  instruments: readonly PictureInstrument[],
  waves: readonly string[],
  cities: readonly string[],
  collectors: readonly PictureCollector[],
): PictureCell[] {
  return instruments.flatMap(({ key, group, kind, waves: asked }) =>
    waves
      .filter((wave) => asked.includes(wave))
      .flatMap((wave) =>
        cities.map((city): PictureCell => {
          const here = collectors.filter((one) => one.instrument === key && one.wave === wave && one.city === city);
          const known = here.flatMap((one) => expectedOf(one, kind) ?? []);
          const expected = known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
          const collected = here.reduce((sum, { complete }) => sum + complete, 0);
          return {
            ...{ instrument: key, group, kind, wave, city, collectors: here.length, collected, expected },
            missing: expected === null ? null : Math.max(0, expected - collected),
          };
        }),
      ),
  );
}
