/** The codebook: one document, changed only if nobody else has changed it meanwhile; else the step is tried again. */
import { Schema, type Connection } from 'mongoose';
import { takeStep, type Outcome, type Step } from '../../domain/desk/codebook-change.ts';
import { seeded, type SeedCode } from '../../domain/desk/codebook-seed.ts';
import { emptyCodebook, type Codebook } from '../../domain/desk/codebook.ts';
import { isDuplicateKey } from '../duplicate-key.ts';

type CodebookDocument = Codebook & { _id: string };

const Mixed = Schema.Types.Mixed;
const schema = new Schema<CodebookDocument>(
  { _id: String, revision: Number, codes: [Mixed], changes: [Mixed], seeded: Number },
  { versionKey: false, minimize: false },
);
const id = 'codebook';
/** As often as a step is tried against others that come first. */
const mostTries = 50;

/** The repository of the one codebook. */
export function codebookRepository(connection: Connection) {
  const model = connection.model('Codebook', schema, 'codebook');

  async function read(): Promise<Codebook> {
    const document = await model.findById(id).lean<CodebookDocument>();
    if (!document) return emptyCodebook;
    const { revision, codes, changes, seeded } = document;
    return { revision, codes, changes, seeded };
  }

  /** False when somebody came first. */
  async function write(before: Codebook, after: Codebook): Promise<boolean> {
    if (before.revision === 0) {
      try {
        await model.collection.insertOne({ _id: id, ...after } as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    }
    const result = await model.collection.updateOne({ _id: id, revision: before.revision } as never, { $set: after });
    return result.matchedCount === 1;
  }

  return {
    model,
    read,

    /** Takes a step; the same id again takes none. */
    async take(step: Step, stamp: { id: string; at: Date; by: string }): Promise<Outcome> {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const before = await read();
        const outcome = takeStep(before, step, stamp);
        if (!outcome.ok || outcome.codebook === before || (await write(before, outcome.codebook))) return outcome;
      }
      throw new Error('The codebook is being changed too often');
    },

    /** Reads the file's codes into it. */
    async seed(file: { version: number; codes: readonly SeedCode[] }): Promise<void> {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const before = await read();
        const after = seeded(before, file);
        if (after === before || (await write(before, after))) return;
      }
    },
  };
}
