/** A tagged template that escapes everything put into it; only what it made itself goes in as it is. */

const marker: unique symbol = Symbol('html');

/** Text that is already HTML. Made by {@link html} alone. */
export interface Html {
  readonly [marker]: true;
  toString(): string;
}

type Insert = string | number | Html | null | false | readonly Insert[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

function insert(value: Insert): string {
  if (value === null || value === false) return '';
  if (Array.isArray(value)) return value.map((part: Insert) => insert(part)).join('');
  if (typeof value === 'object') return String(value);
  return escapeHtml(String(value));
}

/**
 * HTML from a template: strings and numbers are escaped, lists are joined, `null` and `false` leave nothing.
 * @example String(html`<p>${'a < b'}</p>`) // <p>a &lt; b</p>
 */
export function html(parts: TemplateStringsArray, ...values: Insert[]): Html {
  const text = parts.reduce((sofar, part, i) => sofar + insert(values[i - 1] ?? null) + part);
  return { [marker]: true, toString: () => text };
}
