/** `npm run admin -- COMMAND`: what is done from the command line, beside a running server and without one. */
import { readConfig, StartError, type Config } from '../config.ts';
import { openDatabase } from '../database.ts';
import { SurveysError } from '../instruments/surveys-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { addUser, listUsers } from './admin-users.ts';
import { backupCommand, restoreCommand } from './admin-backup.ts';
import { importResponses } from './admin-import.ts';
import { purge } from './admin-purge.ts';

/** What a command works with. */
export interface Command {
  config: Config;
  store: Store;
  /** Words after the command's name, options left out. */
  words: string[];
  options: Map<string, string | true>;
}

/** A mistake of whoever typed the command: its message is all that is shown. */
export class CommandError extends Error {}

const usage = `npm run admin -- COMMAND
  user add NAME --role admin|researcher|analyst [--city CITY[,CITY]] --password-stdin
  user list
  import-responses INSTRUMENT FILE.csv [--map MAP.json]
  backup FILE
  restore FILE
  purge [--yes]`;

const commands: Record<string, (command: Command) => Promise<void>> = {
  'user add': addUser,
  'user list': listUsers,
  'import-responses': importResponses,
  backup: backupCommand,
  restore: restoreCommand,
  purge,
};

function parse(argv: string[]): { words: string[]; options: Map<string, string | true> } {
  const flags = new Set(['password-stdin', 'yes']);
  const words: string[] = [];
  const options = new Map<string, string | true>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (!word.startsWith('--')) words.push(word);
    else if (flags.has(word.slice(2))) options.set(word.slice(2), true);
    else if (argv[i + 1] === undefined) throw new CommandError(`${word}: a value is missing`);
    else options.set(word.slice(2), argv[++i]!);
  }
  return { words, options };
}

async function run(argv: string[]): Promise<void> {
  const { words, options } = parse(argv);
  const name = Object.keys(commands).find((one) => one.split(' ').every((word, index) => words[index] === word));
  if (name === undefined) throw new CommandError(usage);
  const config = readConfig(process.env);
  const database = await openDatabase(config, true, (reason) => {
    throw reason;
  });
  try {
    const store = await openStore(database.uri);
    try {
      await commands[name]!({ config, store, words: words.slice(name.split(' ').length), options });
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
  }
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof CommandError || error instanceof StartError || error instanceof SurveysError;
    console.error(expected ? error.message : error);
    process.exit(1);
  },
);
