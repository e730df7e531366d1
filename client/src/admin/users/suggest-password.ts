/** A password to begin with: read aloud easily, typed without mistakes. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four characters, some 79 bits; without letters and digits that look alike. */
export function suggestPassword(): string {
  // 248 is the largest multiple of 31 in a byte: what lies above would favour the first letters.
  const letters: string[] = [];
  while (letters.length < 16) {
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      if (byte < 248 && letters.length < 16) letters.push(alphabet[byte % alphabet.length]!);
    }
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
