/** Answers of the server that are needed without network, too. */
import { call, CallProblem } from '../../api/call.ts';
import { device } from './device.ts';

/** Asks the server, and remembers what it said; without network, what it said last. @throws CallProblem */
export async function keptAnswer<T>(path: string): Promise<T> {
  const storage = await device();
  try {
    const answer = await call<T>('GET', path);
    await storage.remember(path, answer);
    return answer;
  } catch (error) {
    const passing = error instanceof CallProblem && (error.code === 'offline' || error.code === 'unexpected');
    const known = passing ? await storage.recall<T>(path) : null;
    if (known === null) throw error;
    return known;
  }
}
