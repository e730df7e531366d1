/** Server-side sessions in the same database; they end eight hours after the last call. */
import MongoStore from 'connect-mongo';
import type { Connection } from 'mongoose';

/** How long an unused session lives, in seconds. */
export const sessionSeconds = 8 * 60 * 60;

/** The store for express-session over the given connection. */
export function sessionStore(connection: Connection) {
  return MongoStore.create({
    client: connection.getClient() as never,
    dbName: connection.db!.databaseName,
    collectionName: 'sessions',
    ttl: sessionSeconds,
    touchAfter: 300,
    stringify: false,
  });
}
