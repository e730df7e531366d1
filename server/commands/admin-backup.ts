/** `backup FILE`, `restore FILE`. */
import { backup, BackupError, restore } from '../store/backup.ts';
import { CommandError, type Command } from './admin.ts';

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

function fileOf({ words }: Command, name: string): string {
  if (words.length !== 1) throw new CommandError(`${name} FILE`);
  return words[0]!;
}

/** Writes everything but sessions into one file. */
export async function backupCommand(command: Command): Promise<void> {
  const file = fileOf(command, 'backup');
  await command.store.audit.record('command', 'backup', file);
  try {
    console.log(`${file}: ${listed(await backup(command.store.connection, file))}`);
  } catch (error) {
    throw new CommandError(`${file}: cannot be written (${(error as Error).message})`);
  }
}

/** Makes the store hold what the file holds. */
export async function restoreCommand(command: Command): Promise<void> {
  const file = fileOf(command, 'restore');
  try {
    const counts = await restore(command.store.connection, file);
    await command.store.epoch.renew();
    await command.store.audit.record('command', 'restore', file, counts);
    console.log(`Restored ${listed(counts)}`);
  } catch (error) {
    if (error instanceof BackupError) throw new CommandError(error.message);
    throw error;
  }
}
