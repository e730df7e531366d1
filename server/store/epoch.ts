/** The epoch of the data: a new one after a restore or a purge, so that nothing computed before it is used again. */
import { randomUUID } from 'node:crypto';
import { Schema, type Connection } from 'mongoose';

const schema = new Schema<{ _id: string; value: string }>({ _id: String, value: String }, { versionKey: false });

/** The repository of the one epoch. */
export function epochRepository(connection: Connection) {
  const model = connection.model('Epoch', schema, 'epoch');
  return {
    model,
    /** The present epoch; "" before the first. */
    async current(): Promise<string> {
      return (await model.findById('data').lean<{ value: string }>())?.value ?? '';
    },
    async renew(): Promise<void> {
      await model.updateOne({ _id: 'data' }, { $set: { value: randomUUID() } }, { upsert: true });
    },
  };
}
