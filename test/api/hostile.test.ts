/** Ten thousand generated bad submissions: never a 5xx, nothing stored. */
import fc from 'fast-check';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { rightAnswers, submission } from './answers.ts';
import { startService, type Service } from './service.ts';

let service: Service;
let server: http.Server;
let url: string;
beforeAll(async () => {
  service = await startService();
  server = http.createServer(service.app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/collect/krosno-mieszkancy/responses`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await service.stop();
});

const nasty = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    { $gt: '' },
    { $where: 'sleep(1000)' },
    '__proto__',
    'constructor',
    ['none', 'meeting'],
    99,
    -1,
    1e308,
    '\u0000',
    '𝕏'.repeat(600),
    [[[[[]]]]],
  ),
);

/** Right answers with one made wrong for certain, or a body that is wrong as a whole. */
const bad = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'adult',
        'influence',
        'belonging',
        'activities',
        'contact',
        'times',
        'since',
        'again',
        'needs',
        'sex',
      ),
      nasty,
    )
    .map(([name, value]) => submission({ ...rightAnswers, [name]: value, unknown_question: 1 })),
  fc
    .tuple(fc.constantFrom('id', 'version', 'locale', 'startedAt', 'consent', 'answers'), nasty)
    .map(([name, value]) => ({ ...submission({ ...rightAnswers, unknown_question: 1 }), [name]: value })),
  fc.anything({ maxDepth: 2 }),
);

test('10,000 bad submissions', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const send = (text: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = http.request(
        url,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (reply) => {
          reply.resume();
          reply.on('end', () => resolve(reply.statusCode!));
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  const bodies = fc.sample(bad, { numRuns: 10_000, seed: 20261124 });
  const statuses = new Map<number, number>();
  for (let i = 0; i < bodies.length; i += 100) {
    const some = await Promise.all(
      bodies.slice(i, i + 100).map((body) => {
        let text: string | undefined;
        try {
          text = JSON.stringify(body);
        } catch {
          text = undefined;
        }
        return send(text ?? '{"id":');
      }),
    );
    for (const status of some) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  agent.destroy();
  expect([...statuses.keys()].filter((status) => status >= 500 || status < 400)).toEqual([]);
  expect([...statuses.values()].reduce((a, b) => a + b)).toBe(10_000);
  expect(await service.store.responses.countOf({ instrument: 'resident' })).toBe(0);
}, 300_000);
