/**
 * An embedded database: a small server that speaks MongoDB's wire protocol over a private socket, keeps its data in one
 * folder, and runs in a worker thread of the process that starts it.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';
import { checkFile, noteCleanEnd } from './check-file.ts';
import { EmbeddedError, embeddedError } from './embedded-error.ts';
import type { EngineNews, EngineSettings } from './engine-worker.ts';
import { holderOf, takeFolder, type FolderLock } from './folder-lock.ts';
import { makeSocketPath, removeSocketFolder, uriOf } from './socket-folder.ts';

export { EmbeddedError } from './embedded-error.ts';

/** How to run the engine. */
export interface EmbeddedOptions {
  /** The folder of the data; made when it is not there. */
  dir: string;
  /** How often documents past their time are removed; 60 unless told. */
  expirySeconds?: number;
}

/** A running engine. */
export interface Embedded {
  /** Where a MongoDB driver connects. */
  uri: string;
  /** Finishes what is being written, closes the file and lets the folder go. */
  stop: () => Promise<void>;
  /** Tells when the engine ended without being asked to. */
  onFailure: (callback: (error: EmbeddedError) => void) => void;
}

function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw embeddedError(error, dir);
  }
}

function take(dir: string, socket: string): FolderLock {
  try {
    return takeFolder(dir, socket, removeSocketFolder);
  } catch (error) {
    removeSocketFolder(socket);
    throw embeddedError(error, dir);
  }
}

/**
 * Starts the engine over a folder.
 * @throws EmbeddedError when the folder cannot be written to, is held by another process (named), or its file is damaged
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dir = path.resolve(options.dir);
  prepareFolder(dir);
  const socket = makeSocketPath();
  const lock = take(dir, socket);
  const letGo = (): void => {
    removeSocketFolder(socket);
    lock.release();
  };
  try {
    await checkFile(dir);
  } catch (error) {
    letGo();
    throw embeddedError(error, dir);
  }
  const settings: EngineSettings = {
    dir,
    socket,
    expirySeconds: options.expirySeconds ?? 60,
  };
  return launch(settings, letGo);
}

function launch(settings: EngineSettings, letGo: () => void): Promise<Embedded> {
  const worker = new Worker(workerFile(import.meta.url, './engine-worker.ts'), {
    workerData: settings,
    execArgv: [],
    // What it reads passes through quickly: a small nursery keeps memory low and costs no time.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const callbacks: ((error: EmbeddedError) => void)[] = [];
  let failure: EmbeddedError | null = null;
  let stopping = false;
  let ended = false;
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const fail = (error: unknown): void => {
    if (failure || stopping) return;
    failure = embeddedError(error, settings.dir);
    for (const callback of callbacks) callback(failure);
  };
  const stop = async (): Promise<void> => {
    if (!stopping) {
      stopping = true;
      worker.postMessage('stop');
    }
    await exited;
    if (ended) noteCleanEnd(settings.dir);
    letGo();
  };
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => {
      fail(error);
      void worker.terminate();
      void exited.then(letGo).then(() => reject(failure ?? embeddedError(error, settings.dir)));
    };
    worker.on('message', (news: EngineNews) => {
      if ('stopped' in news) ended = true;
      else if ('failed' in news)
        refuse(Object.assign(new Error(news.failed.message), { code: news.failed.code ?? undefined }));
      else if ('ready' in news) {
        resolve({
          uri: uriOf(settings.socket),
          stop,
          onFailure: (callback) => {
            callbacks.push(callback);
            if (failure) callback(failure);
          },
        });
      }
    });
    worker.on('error', refuse);
    worker.on('exit', (code) => {
      if (!stopping) refuse(new Error(`its thread ended with code ${code}`));
    });
  });
}

/**
 * The URI of the engine that runs over this folder, in whatever process; null when none does.
 */
export function runningEmbedded(dir: string): Promise<string | null> {
  const holder = holderOf(path.resolve(dir));
  if (!holder) return Promise.resolve(null);
  return new Promise((resolve) => {
    const probe = connect(holder.socket);
    const answer = (uri: string | null): void => {
      probe.destroy();
      resolve(uri);
    };
    probe.setTimeout(2000, () => answer(null));
    probe.on('connect', () => answer(uriOf(holder.socket)));
    probe.on('error', () => answer(null));
  });
}
