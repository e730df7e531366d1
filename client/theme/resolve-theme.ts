/**
 * SurveyJS themes as plain values. The library writes its variables into the page at run time, with relative colours
 * (`rgba(from …)`) that phones of 2018 cannot read and a strict content policy forbids; here they are worked out at build time.
 */

type Variables = Record<string, string>;
type Colour = { r: number; g: number; b: number; a: number };

function splitTop(text: string): [first: string, rest: string | null] {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')') depth--;
    if (text[i] === ',' && depth === 0) return [text.slice(0, i).trim(), text.slice(i + 1).trim()];
  }
  return [text.trim(), null];
}

/** Calls `write` for every innermost-complete `name(…)` of a text, left to right. */
function replaceCalls(text: string, name: string, write: (inside: string) => string): string {
  const start = text.search(new RegExp(`(?<![\\w-])${name}\\(`));
  if (start < 0) return text;
  const open = start + name.length;
  let depth = 0;
  let end = open;
  for (; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && --depth === 0) break;
  }
  return text.slice(0, start) + write(text.slice(open + 1, end)) + replaceCalls(text.slice(end + 1), name, write);
}

function parseColour(text: string): Colour {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const part = (i: number): number => parseInt(full.slice(i, i + 2), 16);
    return { r: part(0), g: part(2), b: part(4), a: 1 };
  }
  const numbers = /^rgba?\((.*)\)$/
    .exec(text.trim())?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [r, g, b, a = 1] = numbers ?? [];
  if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN))
    throw new Error(`"${text}" is no colour this build understands`);
  return { r, g, b, a };
}

const printColour = ({ r, g, b, a }: Colour): string =>
  `rgba(${[r, g, b].map((part) => Math.round(part)).join(', ')}, ${Number(a.toFixed(3))})`;

/** Scales the lightness of a colour, as `hsl(from C h s calc(l * factor))` does. */
function lighten(colour: Colour, factor: number): Colour {
  const [r, g, b] = [colour.r / 255, colour.g / 255, colour.b / 255];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const chroma = max - min;
  const s = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * l - 1));
  const h =
    chroma === 0 ? 0 : max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  const light = Math.min(1, l * factor);
  const span = s * Math.min(light, 1 - light);
  const channel = (n: number): number => {
    const k = (n + h * 2) % 12;
    return 255 * (light - span * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: channel(0), g: channel(8), b: channel(4), a: colour.a };
}

const share = (text: string): number => (text.trim().endsWith('%') ? parseFloat(text) / 100 : parseFloat(text));

/** `8px * 1.5` → `12px`; anything less simple stays a calc(). */
function foldProduct(inside: string): string {
  const parts = /^\s*(-?[\d.]+)(px|rem|%)?\s*\*\s*(-?[\d.]+)\s*$/.exec(inside);
  if (parts === null) return `calc(${inside})`;
  return `${Number((Number(parts[1]) * Number(parts[3])).toFixed(4))}${parts[2] ?? ''}`;
}

function relativeColour(inside: string): string | null {
  const rgb = /^from (.+) r g b \/ (.+)$/.exec(inside.trim());
  if (rgb !== null) return printColour({ ...parseColour(rgb[1] ?? ''), a: share(rgb[2] ?? '') });
  const hsl = /^from (.+) h s calc\(l \* ([\d.]+)\)$/.exec(inside.trim());
  if (hsl !== null) return printColour(lighten(parseColour(hsl[1] ?? ''), Number(hsl[2])));
  return null;
}

/**
 * Replaces variables, products and relative colours by what they stand for.
 * @throws when a variable stands for itself or a colour cannot be read
 */
export function resolveValue(value: string, variables: Variables, via: readonly string[] = []): string {
  const plain = replaceCalls(value, 'var', (inside) => {
    const [name, fallback] = splitTop(inside);
    if (via.includes(name)) throw new Error(`${name} stands for itself: ${via.join(' → ')}`);
    const next = variables[name] ?? fallback;
    return next === null ? `var(${name})` : resolveValue(next, variables, [...via, name]);
  });
  const coloured = ['rgba', 'hsl'].reduce(
    (text, name) => replaceCalls(text, name, (inside) => relativeColour(inside) ?? `${name}(${inside})`),
    replaceCalls(plain, 'calc', (inside) => (/^l /.test(inside) ? `calc(${inside})` : foldProduct(inside))),
  );
  return coloured;
}

/** The variables of `names`, each as a plain value; names that no theme knows are left out. */
export function resolveTheme(variables: Variables, names: readonly string[]): Variables {
  const known = names.filter((name) => variables[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, resolveValue(variables[name] ?? '', variables)]));
}
