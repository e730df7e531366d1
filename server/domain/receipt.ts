/** Receipts: what a respondent keeps, to withdraw. Made from the response's id, so that a repeat gets the same one. */
import { createHash, createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a receipt can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The receipt of a response: 80 bits as four groups of four characters.
 * @param key the installation's secret
 * @example receiptOf('key', 'id') // 'XXXX-XXXX-XXXX-XXXX'
 */
export function receiptOf(key: string, responseId: string): string {
  const bytes = createHmac('sha256', key).update(`receipt:${responseId}`).digest();
  let characters = '';
  for (let i = 0; i < 16; i++) characters += alphabet[bytes[i]! & 31];
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is stored of a receipt. Typing is forgiven: case, spaces, dashes, and the look-alikes O/0 and I/L/1. */
export function receiptHash(receipt: string): string {
  const plain = receipt
    .toUpperCase()
    .replace(/[\s\-–]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('base64url');
}
