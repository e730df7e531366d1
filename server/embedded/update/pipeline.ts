/** Updates written as a pipeline of `$set`, `$unset`, `$project` and `$replaceWith`. */
import { runStages } from '../aggregate/pipeline.ts';
import { encode, plain, typed, type Doc } from '../bson/codec.ts';
import { MongoError } from '../mongo-error.ts';

const ALLOWED = ['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'];

/** Applies a pipeline to a document; the `_id` stays. */
export function updateByPipeline(stages: Doc[]): (doc: Doc) => Doc {
  for (const stage of stages) {
    const name = Object.keys(stage)[0] ?? '';
    if (!ALLOWED.includes(name)) throw new MongoError(72, `${name} is not allowed to be used within an update`);
  }
  const opened = plain(encode({ stages })).stages as Doc[];
  return (doc) => {
    const [result] = runStages(opened, [plain(encode(doc))]);
    const { _id: _dropped, ...rest } = typed(encode(result ?? {}));
    return doc._id === undefined ? rest : { _id: doc._id, ...rest };
  };
}
