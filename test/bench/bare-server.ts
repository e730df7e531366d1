/** What the submissions are measured against: Express and a journalled insert, no check. Prints its port. */
import express from 'express';
import mongoose from 'mongoose';
import type { AddressInfo } from 'node:net';

const connection = await mongoose
  .createConnection(process.argv[2]!, { dbName: 'bare', w: 'majority', journal: true, maxPoolSize: 64 })
  .asPromise();
const collection = connection.db!.collection('bodies');
const app = express();
app.use(express.json({ limit: '256kb' }));
app.post('/', async (request, response) => {
  const { id, ...body } = request.body as { id: string };
  await collection.insertOne({ _id: id as never, ...body });
  response.status(201).json({ id });
});
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
