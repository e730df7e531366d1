/** Fills a database in which the study is published with the demo: people, collectors, invitations, answers, interviews, the log. */
import type { Definition } from '../../domain/instrument.ts';
import type { Study } from '../../domain/study.ts';
import { passwordHash } from '../../http/session.ts';
import type { Checkers } from '../../instruments/checkers.ts';
import type { ResponseDocument } from '../../store/responses.ts';
import type { Store } from '../../store/store.ts';
import { addAims } from './aims.ts';
import { accountsFor, demoPassword, researcherOfAll, typistIn, type DemoAccount } from './accounts.ts';
import { daysFrom, momentOf } from './calendar.ts';
import { addInterviews, type DeskFilling } from './desk/add-interviews.ts';
import { AnswerCoder } from './desk/code-answers.ts';
import { changeCodebook } from './desk/team-codes.ts';
import { answerable, documentOf, type Answerable, type DocumentsFor } from './documents.ts';
import { drawOf } from './draws.ts';
import { addInvitations } from './add-invitations.ts';
import { collectorsFor, type DemoCollector } from './places.ts';
import { StepCounter } from './steps.ts';
import { visitsOf, type FieldworkPlan, type Visit } from './visits.ts';

/** Which demo, and how large. */
export interface DemoSize {
  /** A whole number: the same seed gives the same data. */
  seed: number;
  /** About so many residents answer; 600 when absent. */
  residents?: number;
}

/** What became of a filling. */
export interface Filled {
  responses: number;
  withdrawn: number;
  /** Why answers were left out that the checker refused; nothing when the rules fit the questionnaires. */
  refused: string[];
}

/** Answers that are checked and stored at a time. */
const batch = 1000;
/** Part of the residents' answers that are withdrawn later. */
const withdrawing = 0.012;

/**
 * Fills the store.
 * @param store in which the study and its instruments have been published
 * @param secret of the installation: receipts and personal links are made from it
 */
export async function fillDemo(
  { store, checkers, study, secret }: { store: Store; checkers: Checkers; study: Study; secret: string },
  { seed, residents = 600 }: DemoSize,
): Promise<Filled> {
  const keys = await store.instruments.keys();
  const newest = await Promise.all(keys.map(async (key) => (await store.instruments.newest(key))!));
  const versions = new Map(
    newest.filter(({ definition }) => definition.kind !== 'guide').map((one) => [one.key, answerable(one)]),
  );
  const definitions = [...versions.values()].map(({ definition }) => definition);
  const collectors = collectorsFor(study, definitions);
  const plan: FieldworkPlan = { seed, study, definitions, collectors, residents };
  const accounts = accountsFor(seed, study);
  const admin = accounts[0]!.name;
  await addAccounts(store, accounts);
  await addCollectors(store, collectors, admin);
  await addAims(store, seed, study, admin);
  await addInvitations(store, plan, versions, { admin, secret });
  const made = { study, checkers, secret, typist: typistIn(accounts), trial: await store.stage.isTrial() };
  const desk = await deskOf(store, plan, newest, accounts);
  const coder = new AnswerCoder(desk);
  const filled = await addResponses(store, plan, versions, made, coder);
  await coder.store();
  await addInterviews(desk);
  return filled;
}

/** The desk, with the codebook as the team has changed it. */
async function deskOf(
  store: Store,
  { seed, study }: FieldworkPlan,
  newest: readonly { definition: Definition }[],
  accounts: readonly DemoAccount[],
): Promise<DeskFilling> {
  const admin = accounts[0]!.name;
  const researcher = researcherOfAll(accounts);
  await changeCodebook(store, seed, researcher);
  const { codes } = await store.codebook.read();
  return {
    ...{ store, seed, study, definitions: newest.map(({ definition }) => definition) },
    codes: new Set(codes.map(({ key }) => key)),
    ...{ admin, researcher, researcherIn: typistIn(accounts) },
  };
}

async function addAccounts(store: Store, accounts: readonly DemoAccount[]): Promise<void> {
  const hash = await passwordHash(demoPassword);
  await store.audit.recordAll(
    accounts.map(({ name, role, cities }) => {
      return { user: 'command', action: 'user.create', subject: name, details: { role, cities } };
    }),
  );
  for (const { id, name, role, cities } of accounts) {
    await store.users.insert({ _id: id, name, role, cities, passwordHash: hash, active: true, epoch: 0 });
  }
  for (const { id, name, active } of accounts) {
    if (active) continue;
    await store.audit.record(accounts[0]!.name, 'user.update', name, { active });
    await store.users.update(id, { active }, true);
  }
}

async function addCollectors(store: Store, collectors: readonly DemoCollector[], admin: string): Promise<void> {
  const added = collectors.filter(({ standing }) => !standing).map(({ way: _, standing: __, ...one }) => one);
  await store.audit.recordAll(
    added.map((one) => ({ user: admin, action: 'collector.create', subject: one.slug, details: { ...one } })),
  );
  await Promise.all(added.map((one) => store.collectors.insert(one)));
}

async function addResponses(
  store: Store,
  plan: FieldworkPlan,
  versions: ReadonlyMap<string, Answerable>,
  made: DocumentsFor,
  coder: AnswerCoder,
): Promise<Filled> {
  const filled: Filled = { responses: 0, withdrawn: 0, refused: [] };
  const counter = new StepCounter(plan.seed);
  let waiting: Visit[] = [];
  const storeWaiting = async (): Promise<void> => {
    const visits = waiting;
    waiting = [];
    const outcomes = await Promise.all(
      visits.map((visit, at) =>
        documentOf(visit, versions.get(visit.collector.instrument)!, made, filled.responses + at),
      ),
    );
    const documents = outcomes.flatMap((one) => ('refused' in one ? [] : [one]));
    filled.refused.push(...outcomes.flatMap((one) => ('refused' in one ? [one.refused] : [])));
    for (const one of documents) counter.take(one, versions.get(one.instrument)!.definition);
    await storeAll(store, documents);
    filled.responses += documents.length;
    const withdrawn = await withdrawSome(store, plan.seed, documents);
    filled.withdrawn += withdrawn.size;
    coder.take(documents.filter(({ _id }) => !withdrawn.has(_id)));
  };
  for (const visit of visitsOf(plan)) {
    waiting.push(visit);
    if (waiting.length === batch) await storeWaiting();
  }
  await storeWaiting();
  for (const { collector, version, ...more } of counter.steps.values()) {
    await store.progress.add(collector, version, more);
  }
  return filled;
}

/** What staff type in is logged before it is stored. */
async function storeAll(store: Store, documents: ResponseDocument[]): Promise<void> {
  await store.audit.recordAll(
    documents.flatMap(({ _id, collector, channel, sheet, respondentCode, administeredBy }) =>
      administeredBy === null
        ? []
        : [
            {
              ...{ user: administeredBy, action: 'response.enter', subject: collector },
              details: { response: _id, channel, sheet: sheet ?? null, code: respondentCode },
            } as const,
          ],
    ),
  );
  await store.responses.insertAll(documents);
}

/** Some residents change their minds a few days later. @returns ids of what they took back */
async function withdrawSome(
  store: Store,
  seed: number,
  documents: readonly ResponseDocument[],
): Promise<ReadonlySet<string>> {
  const leaving = documents.filter(
    ({ _id, respondentCode, state }) =>
      respondentCode === null && state === 'complete' && drawOf(seed, 'withdraws', _id).chance(withdrawing),
  );
  for (const { receiptHash, completedOn, _id } of leaving) {
    const days = drawOf(seed, 'withdrawn on', _id).whole(1, 12);
    await store.responses.withdraw(receiptHash, momentOf(daysFrom(completedOn, days), 0));
  }
  return new Set(leaving.map(({ _id }) => _id));
}
