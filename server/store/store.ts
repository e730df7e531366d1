/** All repositories over one connection. The only place, with its folder, that knows mongoose. */
import type { Connection } from 'mongoose';
import { aimRepository } from './aims.ts';
import { auditRepository } from './audit.ts';
import { collectorRepository } from './collectors.ts';
import { connect } from './connect.ts';
import { codebookRepository } from './desk/codebook.ts';
import { codingRepository } from './desk/codings.ts';
import { interviewRepository } from './desk/interviews.ts';
import { revisionRepository } from './desk/revisions.ts';
import { demoRepository } from './demo.ts';
import { epochRepository } from './epoch.ts';
import { fieldworkRepository } from './fieldwork.ts';
import { instrumentRepository } from './instruments.ts';
import { invitationRepository } from './invitations.ts';
import { progressRepository } from './progress.ts';
import { responseRepository } from './responses.ts';
import { sessionStore } from './sessions.ts';
import { stageRepository } from './stage.ts';
import { userRepository } from './users.ts';

/** Opens the store and makes sure that its indexes stand; doing so again changes nothing. */
export async function openStore(uri: string): Promise<Store> {
  const connection = await connect(uri);
  const store = storeOn(connection);
  await store.createIndexes();
  return store;
}

function storeOn(connection: Connection) {
  const stage = stageRepository(connection);
  const responses = responseRepository(connection, stage);
  const collectors = collectorRepository(connection);
  const invitations = invitationRepository(connection);
  const instruments = instrumentRepository(connection);
  const users = userRepository(connection);
  const aims = aimRepository(connection);
  const audit = auditRepository(connection);
  const demo = demoRepository(connection);
  const epoch = epochRepository(connection);
  const progress = progressRepository(connection);
  const fieldwork = fieldworkRepository(connection);
  const interviews = interviewRepository(connection);
  const revisions = revisionRepository(connection);
  const codings = codingRepository(connection);
  const codebook = codebookRepository(connection);
  return {
    responses,
    collectors,
    invitations,
    instruments,
    users,
    aims,
    audit,
    demo,
    epoch,
    stage,
    progress,
    fieldwork,
    interviews,
    revisions,
    codings,
    codebook,
    connection,
    async createIndexes(): Promise<void> {
      for (const model of Object.values(connection.models)) await model.createIndexes();
    },

    /** Empties every collection but for the record that this is a demo, and forgets who is signed in. */
    async erase(): Promise<void> {
      for (const { collection } of Object.values(connection.models)) {
        const kept = collection.collectionName === demo.model.collection.collectionName ? { _id: { $ne: 'demo' } } : {};
        await collection.deleteMany(kept as never);
      }
      await connection.db!.collection('sessions').deleteMany({});
    },

    sessions: () => sessionStore(connection),

    /** Resolves while the database answers within two seconds. */
    async ping(): Promise<void> {
      await connection.db!.command({ ping: 1 }, { timeoutMS: 2000 });
    },

    async close(): Promise<void> {
      await connection.close();
    },
  };
}

export type Store = ReturnType<typeof storeOn>;
