/** How fast the embedded database is, through the driver, with documents the size of an answered questionnaire. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import mongoose from 'mongoose';
import { projectRoot } from '../../server/worker-file.ts';
import { startEmbedded } from '../../server/embedded/index.ts';

const { MongoClient } = mongoose.mongo;

interface Answer {
  id: string;
  city: string;
  at: Date;
  answers: { question: string; value: string | number }[];
}

/** A document of about 1.9 KB. */
function answer(i: number): Answer {
  const answers = Array.from({ length: 30 }, (_, q) => ({
    question: `question_number_${q}`,
    value: q % 3 ? (i + q) % 5 : `text ${i % 97}`,
  }));
  return { id: `answer-${i}`, city: i % 2 ? 'krosno' : 'przemysl', at: new Date(1.6e12 + i * 1000), answers };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Measures the engine in a folder of its own on the project's disk, and tidies up. */
export async function embeddedBench(): Promise<{ name: string; value: string }[]> {
  const dir = mkdtempSync(path.join(projectRoot, '.data-bench-'));
  const engine = await startEmbedded({ dir });
  const client = await MongoClient.connect(engine.uri, { maxPoolSize: 64 });
  try {
    const answers = client.db('bench').collection<Answer>('answers');
    await answers.createIndex({ id: 1 }, { unique: true });
    await answers.createIndex({ city: 1, at: 1 });
    let next = 0;
    const insertOne = (): Promise<unknown> => answers.insertOne(answer(next++));
    const insertSome = async (many: number): Promise<void> => {
      for (let i = 0; i < many; i++) await insertOne();
    };
    await insertSome(100);
    const alone = 500 / (await seconds(() => insertSome(500)));
    const together = 6400 / (await seconds(() => Promise.all(Array.from({ length: 32 }, () => insertSome(200)))));
    while (next < 50_000) await answers.insertMany(Array.from({ length: 1000 }, () => answer(next++)));
    const stored = await answers.countDocuments({});
    const find = await seconds(async () => {
      for (let i = 0; i < 500; i++) await answers.findOne({ id: `answer-${(i * 97) % stored}` });
    });
    let streamed = 0;
    const stream = await seconds(async () => {
      for await (const _ of answers.find({ city: { $in: ['krosno', 'przemysl'] } })) streamed++;
    });
    let raw = 0;
    const export100 = await seconds(async () => {
      for await (const _ of answers.find({}, { raw: true })) raw++;
    });
    return [
      { name: 'embedded: durable inserts, one at a time', value: `${Math.round(alone)}/s` },
      { name: 'embedded: durable inserts, 32 clients', value: `${Math.round(together)}/s` },
      { name: 'embedded: find by a unique index', value: `${((find / 500) * 1000).toFixed(2)} ms` },
      { name: `embedded: stream ${streamed} documents by an index`, value: `${stream.toFixed(2)} s` },
      { name: `embedded: stream ${raw} documents unopened`, value: `${export100.toFixed(2)} s` },
    ];
  } finally {
    await client.close();
    await engine.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
