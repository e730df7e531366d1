/** How fast responses become CSV, without the database: 100,000 responses × 40 questions, generated as they are asked for. */
import type { Definition } from '../../server/domain/instrument.ts';
import type { Answers, StoredResponse } from '../../server/domain/response.ts';
import type { ResponsesCsvOptions } from '../../server/exports/responses-csv.ts';
import { responsesCsv } from '../../server/exports/responses-csv.ts';

const responses = 100_000;
const questions = 40;
/** Distinct answers that repeat, so that generating them is not what is measured. */
const distinct = 1_000;

const definition: Definition = {
  key: 'bench',
  version: 1,
  kind: 'questionnaire',
  group: 'resident',
  waves: ['before', 'after'],
  title: 'Bench',
  pages: [
    {
      name: 'items',
      elements: Array.from({ length: questions }, (_, item) =>
        item % 10 === 9
          ? { type: 'comment', name: `item_${item}` }
          : { type: 'rating', name: `item_${item}`, rateMax: 5, missing: [99] },
      ),
    },
  ],
};

const remark = 'W parku brakuje ławek, a "nasza" świetlica bywa zamknięta.';

function someAnswers(seed: number): Answers {
  const answers: Answers = {};
  for (let item = 0; item < questions; item += 1) {
    const draw = (seed * 31 + item * 17) % 20;
    if (draw > 0)
      answers[`item_${item}`] = item % 10 === 9 ? (draw > 15 ? remark : `Odpowiedź ${draw}`) : (draw % 5) + 1;
  }
  return answers;
}

async function* generated(): AsyncGenerator<StoredResponse> {
  const answers = Array.from({ length: distinct }, (_, seed) => someAnswers(seed));
  const patterns = [[], ['item_3'], ['item_3', 'item_12', 'item_13']];
  for (let number = 0; number < responses; number += 1) {
    yield {
      _id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      instrument: 'bench',
      version: 1,
      collector: 'bench',
      group: 'resident',
      city: number % 2 ? 'krosno' : 'przemysl',
      area: null,
      wave: number % 3 ? 'after' : 'before',
      respondentCode: null,
      channel: 'web',
      administeredBy: null,
      locale: 'pl',
      completedOn: '2020-01-31',
      durationMinutes: number % 30,
      consent: { notice: '1', cityLevel: null, quoting: null },
      state: 'complete',
      answers: answers[number % distinct] ?? {},
      hidden: patterns[number % 3] ?? [],
      receiptHash: '',
      contentHash: '',
      changedAt: new Date(0),
    };
  }
}

/** CPU seconds and megabytes of one export, bytes encoded as the HTTP answer would. */
async function measure(options: Omit<ResponsesCsvOptions, 'definitions' | 'responses'>) {
  const before = process.cpuUsage();
  const memoryBefore = process.memoryUsage().heapUsed;
  let [bytes, peak] = [0, 0];
  for await (const chunk of responsesCsv({ ...options, definitions: [definition], responses: generated() })) {
    bytes += Buffer.from(chunk).length;
    peak = Math.max(peak, process.memoryUsage().heapUsed - memoryBefore);
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, megabytes: bytes / 1e6, peak: peak / 1e6 };
}

/** The CPU side of the CSV export, by layout and dialect. */
export async function exportBench(): Promise<{ name: string; value: string }[]> {
  const cases = [
    ['wide, codes, rfc4180', { layout: 'wide', values: 'codes', dialect: 'rfc4180' }],
    ['wide, labels, excel-pl', { layout: 'wide', values: 'labels', dialect: 'excel-pl' }],
    ['long, codes, rfc4180', { layout: 'long', values: 'codes', dialect: 'rfc4180' }],
  ] as const;
  const results: { name: string; value: string }[] = [];
  for (const [name, options] of cases) {
    const { seconds, megabytes, peak } = await measure(options);
    const size = `${megabytes.toFixed(0)} MB, heap at most ${peak.toFixed(0)} MB above the start`;
    results.push({
      name: `CSV of ${responses} responses × ${questions} questions (${name}), CPU without the database`,
      value: `${seconds.toFixed(2)} s, ${size}`,
    });
  }
  return results;
}
