/** The environment, parsed once. A wrong value stops the start with one clear line. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const shortestSecret = 32;

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATA_DIR: z.string().min(1).default('.data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  SURVEYS_DIR: z.string().min(1).default('surveys'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_SECRET: z.string().min(shortestSecret, `needs at least ${shortestSecret} characters`).optional(),
  SUBMISSIONS_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the embedded engine under `dataDir`. */
  mongodbUri: string | null;
  surveysDir: string;
  /** Without a slash at the end. */
  publicUrl: string;
  sessionSecret: string;
  /** Submissions per minute and address; 0 = no limit. */
  submissionsPerMinute: number;
  /** How many proxies stand in front (Express "trust proxy"). */
  trustProxy: number;
  logLevel: z.infer<typeof schema>['LOG_LEVEL'];
}

/** A setting or a file that keeps the server from starting; its message is the one line to print. */
export class StartError extends Error {}

/** @throws StartError for a secret that was cut short: with it, receipts and sessions could be guessed */
function storedSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= shortestSecret) return secret;
  throw new StartError(`${file}: needs at least ${shortestSecret} characters; restore it from where it is kept`);
}

/** Stores a new secret: whole or not at all, whatever interrupts it. Of two processes at once, the first one's stands. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function secretIn(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret');
  try {
    if (!existsSync(file)) makeSecret(file);
    return storedSecret(file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`DATA_DIR ${dataDir}: cannot be used (${(error as Error).message})`);
  }
}

/**
 * Reads the settings. Empty values count as absent.
 * @throws StartError naming the setting, its problem and what to do
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new StartError(`${String(issue.path[0])}: ${issue.message}`);
  }
  const e = parsed.data;
  if (e.MONGODB_URI !== undefined && e.SESSION_SECRET === undefined) {
    throw new StartError('SESSION_SECRET: required with MONGODB_URI; set it to at least 32 random characters');
  }
  if (e.PUBLIC_URL?.startsWith('https:') && e.TRUST_PROXY === 0) {
    throw new StartError(
      'TRUST_PROXY: an https PUBLIC_URL is served by a proxy in front; say how many there are, usually 1 ' +
        '(without it nobody could sign in, and everybody would count as one address)',
    );
  }
  const dataDir = path.resolve(e.DATA_DIR);
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir,
    mongodbUri: e.MONGODB_URI ?? null,
    surveysDir: path.resolve(e.SURVEYS_DIR),
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    sessionSecret: e.SESSION_SECRET ?? secretIn(dataDir),
    submissionsPerMinute: e.SUBMISSIONS_PER_MINUTE,
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
  };
}
