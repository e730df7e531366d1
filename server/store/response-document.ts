/** A response as a document: its fields, its indexes, and what is left of one that was withdrawn. */
import { Schema } from 'mongoose';
import type { StoredResponse } from '../domain/response.ts';

/** A stored response with what only the store and the submission need. */
export interface ResponseDocument extends StoredResponse {
  /** Id of the invitation it came through; one response each. */
  invitation: string | null;
  /** Number of the paper sheet it was typed in from; one response each within a collector. */
  sheet?: string | null;
  /** Stored while the study was a trial; set here alone. */
  trial?: boolean;
}

/** Its fields and indexes. */
export const responseSchema = new Schema<ResponseDocument>(
  {
    _id: String,
    instrument: String,
    version: Number,
    collector: String,
    group: String,
    city: String,
    area: String,
    wave: String,
    respondentCode: String,
    channel: String,
    administeredBy: String,
    locale: String,
    completedOn: String,
    durationMinutes: Number,
    consent: Schema.Types.Mixed,
    state: String,
    answers: Schema.Types.Mixed,
    hidden: [String],
    receiptHash: String,
    contentHash: String,
    invitation: String,
    sheet: String,
    trial: Boolean,
    changedAt: Date,
  },
  { versionKey: false, minimize: false },
);
responseSchema.index({ receiptHash: 1 }, { unique: true });
responseSchema.index({ invitation: 1 }, { unique: true, partialFilterExpression: { invitation: { $type: 'string' } } });
responseSchema.index(
  { collector: 1, sheet: 1 },
  { unique: true, partialFilterExpression: { sheet: { $type: 'string' } } },
);
responseSchema.index({ trial: 1 }, { partialFilterExpression: { trial: true } });
responseSchema.index({ changedAt: 1 }, { partialFilterExpression: { state: 'withdrawn' } });
responseSchema.index({ instrument: 1, _id: 1 });
responseSchema.index({ instrument: 1, changedAt: 1 });
responseSchema.index({ collector: 1, state: 1 });
// How many complete ones an instrument has is counted in the index alone.
responseSchema.index({ instrument: 1, state: 1 });

/** What a tombstone holds of the person's answers. */
export const tombstone = {
  state: 'withdrawn',
  answers: {},
  hidden: [],
  respondentCode: null,
  administeredBy: null,
  durationMinutes: null,
  area: null,
  contentHash: '',
  'consent.cityLevel': null,
  'consent.quoting': null,
} as const;
