/** Sends a long text piece by piece. */
import { once } from 'node:events';
import type { Response } from 'express';

/** Sends chunks as they come, no faster than the other side takes them. */
export async function stream(response: Response, chunks: AsyncIterable<string>): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for await (const chunk of chunks) {
    if (gone.signal.aborted) return;
    if (!response.write(chunk)) await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
  response.end();
}
