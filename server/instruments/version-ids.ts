/** Names for versions, so that a definition travels to a worker once. */
import { createHash } from 'node:crypto';
import type { Definition } from '../domain/instrument.ts';

const ids = new WeakMap<Definition, string>();

/** A name that equal definitions share; computed once per object. */
export function versionId(version: { key: string; version: number; definition: Definition }): string {
  let id = ids.get(version.definition);
  if (id === undefined) {
    const hash = createHash('sha256').update(JSON.stringify(version.definition)).digest('base64url');
    id = `${version.key}@${version.version}#${hash}`;
    ids.set(version.definition, id);
  }
  return id;
}
