/** One client: cuts its bytes into messages and answers them one after the other. */
import type { Socket } from 'node:net';
import { failure, run } from '../commands/commands.ts';
import type { Engine } from '../commands/context.ts';
import { answer, MAX_MESSAGE, readMessage } from './message.ts';

/** Serves a connection until it ends. */
export function serve(socket: Socket, engine: Engine): void {
  let parts: Buffer[] = [];
  let held = 0;
  const waiting: Buffer[] = [];
  let busy = false;

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let message = waiting.shift(); message; message = waiting.shift()) await reply(message);
    busy = false;
  };

  const reply = async (message: Buffer): Promise<void> => {
    const id = message.readInt32LE(4);
    let legacy = false;
    let document: Buffer;
    try {
      const request = readMessage(message);
      legacy = request.legacy;
      document = await run({ engine, name: request.name, command: request.command, database: request.database });
      if (request.silent) return;
    } catch (error) {
      document = failure(error);
    }
    if (socket.destroyed) return;
    socket.cork();
    let drained = true;
    for (const bytes of answer({ id, legacy }, document)) drained = socket.write(bytes);
    socket.uncork();
    if (!drained) await new Promise<void>((resolve) => settle(socket, resolve));
  };

  socket.on('data', (chunk: Buffer) => {
    parts.push(chunk);
    held += chunk.length;
    while (held >= 16) {
      if (parts[0]!.length < 16) parts = [Buffer.concat(parts)];
      const length = parts[0]!.readInt32LE(0);
      if (length < 16 || length > MAX_MESSAGE) {
        socket.destroy();
        return;
      }
      if (held < length) break;
      const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      waiting.push(all.subarray(0, length));
      held -= length;
      parts = held ? [all.subarray(length)] : [];
    }
    void work();
  });
  socket.on('error', () => socket.destroy());
}

/** Resolves when the socket took all it was given, or is gone. */
function settle(socket: Socket, resolve: () => void): void {
  const done = (): void => {
    socket.off('drain', done);
    socket.off('close', done);
    resolve();
  };
  socket.on('drain', done);
  socket.on('close', done);
}
