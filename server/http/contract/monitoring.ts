/** The monitoring as staff see it: organisers' months, by city and round. */
import { z } from 'zod';

const texts = z.object({ pl: z.string(), en: z.string() });
const value = {
  /** Null: nobody reported, or withheld. */
  value: z.number().nullable(),
  /** Of what is counted once: reports without an id, which are not among the value. */
  unnamed: z.int().nullable(),
};

const measure = z.object({
  name: z.string(),
  title: texts,
  /** Numbers added up, or things with a shared id counted once. */
  how: z.enum(['sum', 'once']),
  indicator: z.string().nullable(),
  cells: z.array(
    z.object({
      /** Null: all cities together; only for somebody who is not limited to cities. */
      city: z.string().nullable(),
      wave: z.string(),
      /** People who reported; null: withheld. */
      reporting: z.int().nullable(),
      ...value,
      withheld: z.boolean(),
    }),
  ),
  /** Over the rounds that are shown. */
  totals: z.array(z.object({ city: z.string().nullable(), months: z.int(), ...value })),
});
export type MonitoringMeasure = z.infer<typeof measure>;

const sheet = z.object({
  instrument: z.string(),
  title: texts,
  rounds: z.array(z.string()),
  cities: z.array(z.string()),
  measures: z.array(measure),
});
export type MonitoringSheet = z.infer<typeof sheet>;

export const monitoringReply = z.object({ monitoring: z.array(sheet) });
export type MonitoringReply = z.infer<typeof monitoringReply>;
