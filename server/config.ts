/** The environment, parsed once. A wrong value stops the start with one clear line. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

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
  SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
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

function secretIn(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const secret = randomBytes(32).toString('hex');
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8').trim();
      throw new StartError(`DATA_DIR ${path.resolve(dataDir)}: cannot be written (${(error as Error).message})`);
    }
    return secret;
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
