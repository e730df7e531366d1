/** How responses travel to the worker: their BSON, one after the other, so that no other thread has to open them. */

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
