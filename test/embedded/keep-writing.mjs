/** Run as a process of its own: starts the engine over a folder and inserts from eight clients, naming what was acknowledged. */
import mongoose from 'mongoose';

const [engineModule, dir, round] = process.argv.slice(2);
const { startEmbedded } = await import(engineModule);
const { uri } = await startEmbedded({ dir });
const client = await mongoose.mongo.MongoClient.connect(uri);
const papers = client.db('test').collection('papers');
await papers.createIndex({ name: 1 }, { unique: true });
process.stdout.write('ready\n');
await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; ; i++) {
      const name = `${round}-${writer}-${i}`;
      await papers.insertOne({ name, text: 'x'.repeat(1900) });
      if (i % 3 === 0) await papers.updateOne({ name }, { $set: { read: true } });
      process.stdout.write(`${name}${i % 3 === 0 ? ' read' : ''}\n`);
    }
  }),
);
