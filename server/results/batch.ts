/** How responses travel to the worker: their BSON, one after the other, so that no other thread has to open them. */
import type { TableResponse } from '../../analysis/index.ts';
import { ResponseReader } from './read-response.ts';

/** Puts documents into one piece of memory that can be handed over. */
export function packBatch(documents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const batch = new Uint8Array(documents.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const document of documents) {
    batch.set(document, at);
    at += document.length;
  }
  return batch;
}

/** The responses of a batch, one by one. */
export function* readBatch(batch: Uint8Array): Generator<TableResponse> {
  const reader = new ResponseReader(batch);
  for (let response = reader.next(); response !== null; response = reader.next()) yield response;
}
