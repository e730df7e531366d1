/** The connection to MongoDB, or to the embedded engine behind the same protocol. */
import mongoose, { type Connection } from 'mongoose';

/**
 * Opens a connection. Every acknowledged write is on disk (`majority`, journalled).
 * @param uri a MongoDB URI; a database named in it is used, else `spolecznie_zorganizowani`
 */
export async function connect(uri: string): Promise<Connection> {
  const named = /^mongodb(\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[2];
  return mongoose
    .createConnection(uri, {
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: 5000,
      maxPoolSize: 64,
      w: 'majority',
      journal: true,
      ...(named ? {} : { dbName: 'spolecznie_zorganizowani' }),
    })
    .asPromise();
}
