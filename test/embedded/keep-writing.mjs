/** Run as a process of its own: starts the engine over a folder and inserts from eight clients, naming what was acknowledged. */
import { writeSync } from 'node:fs';
import mongoose from 'mongoose';

const [engineModule, dir, round] = process.argv.slice(2);
const { startEmbedded } = await import(engineModule);
const { uri } = await startEmbedded({ dir });
const client = await mongoose.mongo.MongoClient.connect(uri);
const papers = client.db('test').collection('papers');
await papers.createIndex({ name: 1 }, { unique: true });
writeSync(1, 'ready\n');
await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; ; i++) {
      const name = `${round}-${writer}-${i}`;
      await papers.insertOne({ name, text: 'x'.repeat(1900) });
      if (i % 3 === 0) await papers.updateOne({ name }, { $set: { read: true } });
      writeSync(1, `${name}${i % 3 === 0 ? ' read' : ''}\n`);
    }
  }),
);
