/** Stages in a row. */
import { topFields, type Doc } from '../bson/codec.ts';
import { isObject } from '../bson/values.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/matcher.ts';
import { stageOf, type Stage, type Surroundings } from './stages.ts';

/** A running pipeline. */
export class Pipeline {
  readonly #stages: Stage[];

  constructor(specifications: Doc[], collection: (name: string) => Doc[]) {
    const around: Surroundings = {
      collection,
      run: (stages, docs) => new Pipeline(stages, collection).all(docs),
    };
    this.#stages = specifications.map((specification) => {
      if (!isObject(specification)) throw new MongoError(14, "Each element of the 'pipeline' array must be an object");
      return stageOf(specification, around);
    });
  }

  /** True when no further document is needed. */
  get full(): boolean {
    return this.#stages.some((stage) => stage.full?.());
  }

  /** Takes documents and gives what comes out. */
  push(docs: Doc[], from = 0): Doc[] {
    let through = docs;
    for (const stage of this.#stages.slice(from)) through = stage.push(through);
    return through;
  }

  /** Gives what remains. */
  end(): Doc[] {
    const out: Doc[] = [];
    for (const [i, stage] of this.#stages.entries()) for (const doc of this.push(stage.end(), i + 1)) out.push(doc);
    return out;
  }

  /** Runs over documents that are all there. */
  all(docs: Doc[]): Doc[] {
    const first = this.push(docs);
    return [...first, ...this.end()];
  }
}

/** Runs stages that reach no other collection over documents. */
export function runStages(stages: Doc[], docs: Doc[]): Doc[] {
  const pipeline = new Pipeline(stages, () => {
    throw new MongoError(20, 'This pipeline cannot read other collections');
  });
  return pipeline.all(docs);
}

/**
 * The raw names of the top-level fields a pipeline reads, when that can be told: it must end in fewer fields by a
 * `$group` or `$count`. Null when it may read any.
 */
export function fieldsRead(stages: Doc[]): Set<string> | null {
  const paths: string[] = [];
  for (const stage of stages) {
    const name = Object.keys(stage)[0];
    const value = name === undefined ? null : stage[name];
    if (name === '$count') return topFields(paths);
    if (name === '$match') {
      const { fields } = compileFilter(value as Doc);
      if (!fields) return null;
      paths.push(...[...fields].map((field) => Buffer.from(field, 'latin1').toString()));
    } else if (name === '$sort') paths.push(...Object.keys(value as Doc));
    else if (name === '$unwind' || name === '$group') {
      if (!references(value, paths)) return null;
      if (name === '$group') return topFields(paths);
    } else if (name !== '$limit' && name !== '$skip') return null;
  }
  return null;
}

/** Collects the fields an expression names; false when it may name others in ways not seen here. */
function references(expression: unknown, paths: string[]): boolean {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return false;
    if (expression.startsWith('$')) paths.push(expression.slice(1));
    return true;
  }
  if (Array.isArray(expression)) return expression.every((part) => references(part, paths));
  if (!isObject(expression)) return true;
  return !('$getField' in expression) && Object.values(expression).every((part) => references(part, paths));
}
