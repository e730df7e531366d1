/** Who was signed in on this device: without network the desk opens for them. */
import type { SessionReply } from '../../../../server/http/contract.ts';

const key = 'sz:desk:who';

/** Remembers the account, without its token. */
export function rememberWho({ name, role, cities }: SessionReply): void {
  try {
    localStorage.setItem(key, JSON.stringify({ name, role, cities }));
  } catch {
    // Without storage the desk needs the network to open.
  }
}

export function rememberedWho(): SessionReply | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : { ...(JSON.parse(text) as Omit<SessionReply, 'csrfToken'>), csrfToken: '' };
  } catch {
    return null;
  }
}

/** Forgets the account and everything on the device that the server has too. What was not sent stays. */
export async function forgetWho(): Promise<void> {
  localStorage.removeItem(key);
  const [{ device }, { holdsMore }] = await Promise.all([import('./device.ts'), import('./kept-notes.ts')]);
  const storage = await device();
  for (const notes of await storage.all()) if (!holdsMore(notes)) await storage.drop(notes.id);
}
