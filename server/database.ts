/** Which database stands behind the store: MongoDB where one is named, else the embedded engine. */
import { EmbeddedError, runningEmbedded, startEmbedded } from './embedded/index.ts';
import { StartError, type Config } from './config.ts';

/** A database to connect to, and how to let go of it. */
export interface Database {
  kind: 'embedded' | 'mongodb';
  uri: string;
  stop(): Promise<void>;
}

/**
 * Starts or finds the database.
 * @param share connect to an engine that already runs over the folder (the command line beside a server)
 * @param failed called when the engine can no longer work, with the reason
 * @throws StartError with one clear line
 */
export async function openDatabase(
  config: Pick<Config, 'mongodbUri' | 'dataDir'>,
  share: boolean,
  failed: (reason: Error) => void,
): Promise<Database> {
  if (config.mongodbUri !== null) return { kind: 'mongodb', uri: config.mongodbUri, stop: async () => undefined };
  if (share) {
    const uri = await runningEmbedded(config.dataDir);
    if (uri !== null) return { kind: 'embedded', uri, stop: async () => undefined };
  }
  try {
    const engine = await startEmbedded({ dir: config.dataDir });
    engine.onFailure(failed);
    return { kind: 'embedded', uri: engine.uri, stop: () => engine.stop() };
  } catch (error) {
    if (error instanceof EmbeddedError) throw new StartError(error.message);
    throw error;
  }
}
