/** Measures the contrasts of a drawn picture: every text, mark and hatching against what is painted beneath it. */

/** The contrast of two colours (#rrggbb) as WCAG 2 counts it, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Two colours that meet, and why they must differ. */
export interface Pair {
  kind: 'text' | 'mark' | 'line';
  colour: string;
  ground: string;
  /** The words, or what the shape is. */
  what: string;
}

/** The least contrast of WCAG 2.2 AA: 4.5 for words of these sizes, 3 for what has to be made out. */
export const least = { text: 4.5, mark: 3, line: 3 };

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Shape extends Box {
  colour: string;
}

const elements = /<(rect|circle|path|text)\b([^>]*?)\/?>(?:([^<]*)<\/text>)?/g;

/**
 * The pairs of a picture, each once. Shapes are taken as their boxes, in the order they are painted; grid lines of the colour
 * `quietest` only help the eye and are left out, as are plates of paper under words.
 */
export function pairsOf(svg: string, quietest: string): Pair[] {
  const painted: Shape[] = [];
  const pairs = new Map<string, Pair>();
  const note = (pair: Pair): void => void pairs.set(`${pair.kind} ${pair.colour} ${pair.ground}`, pair);
  const [, sheetWidth = '0', sheetHeight = '0'] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  for (const [, tag, attributes = '', words = ''] of svg.matchAll(elements)) {
    const value = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const number = (name: string): number => Number(value(name) ?? 0);
    const [fill = 'none', stroke = 'none'] = [value('fill'), value('stroke')];
    if (tag === 'text') {
      if (words !== '')
        note({ kind: 'text', colour: fill, ground: groundAt(painted, number('x'), number('y') - 4), what: words });
      continue;
    }
    const strokes: Box[] =
      tag === 'rect'
        ? [{ left: 0, top: 0, right: Number(sheetWidth), bottom: Number(sheetHeight) }]
        : tag === 'circle'
          ? [around(number('cx'), number('cy'), number('r'))]
          : subpaths(value('d') ?? '');
    const whole = union(strokes);
    if (fill !== 'none') {
      const shape = { ...whole, colour: fill };
      if (painted.length > 0 && !isSheet(shape, painted[0]!)) noteMark(shape, painted, stroke, note);
      painted.push(shape);
    }
    if (stroke === 'none' || stroke === quietest || painted.length === 0) continue;
    for (const box of strokes) {
      // A closed shape with an edge meets its ground outside, a line where its middle is.
      const ground =
        fill === 'none'
          ? groundAt(painted, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
          : groundUnder(painted.slice(0, -1), box).colour;
      // A broad line is a ground itself: of paper under a finer line of ink.
      const reach = number('stroke-width') / 2;
      const isBroad = fill === 'none' && reach >= 2.5;
      if (ground !== stroke && !(isBroad && stroke === painted[0]!.colour))
        note({ kind: 'line', colour: stroke, ground, what: `from ${box.left} ${box.top}` });
      if (isBroad) painted.push({ ...widened(box, reach), colour: stroke });
    }
  }
  return [...pairs.values()];
}

/** A shape shows by itself, by its own edge, or by the edge painted under it. */
function noteMark(shape: Shape, painted: Shape[], stroke: string, note: (pair: Pair) => void): void {
  if (shape.right - shape.left < 1.5) return;
  const under = groundUnder(painted, shape);
  const isEdge = shape.left - under.left < 2.6 && under.right - shape.right < 2.6 && under.bottom - shape.bottom < 2.6;
  if (stroke !== 'none' || isEdge || shape.colour === painted[0]!.colour || shape.colour === under.colour) return;
  note({
    kind: 'mark',
    colour: shape.colour,
    ground: under.colour,
    what: `at ${shape.left} ${shape.top}`,
  });
}

const groundAt = (painted: Shape[], x: number, y: number): string =>
  painted.findLast(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)?.colour ??
  painted[0]!.colour;
const groundUnder = (painted: Shape[], box: Box): Shape =>
  painted.findLast(
    ({ left, right, top, bottom }) => left <= box.left && right >= box.right && top <= box.top && bottom >= box.bottom,
  ) ?? painted[0]!;
const isSheet = (shape: Shape, sheet: Shape): boolean =>
  shape.right - shape.left >= sheet.right - sheet.left - 1 && shape.colour === sheet.colour;

const around = (x: number, y: number, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  ...{ left: left - by, top: top - by, right: right + by, bottom: bottom + by },
});
const union = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** The box of each stretch of a path between two moves. */
function subpaths(d: string): Box[] {
  const boxes: Box[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', list = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...list.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const isRelative = command === command.toLowerCase();
    const of = { m: 2, l: 2, h: 1, v: 1, a: 7, c: 6 }[command.toLowerCase()] ?? 0;
    if (command === 'M' || command === 'm')
      boxes.push({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
    for (let at = 0; of > 0 && at < numbers.length; at += of) {
      const own = numbers.slice(at, at + of);
      const [dx, dy] = of === 1 ? (command.toLowerCase() === 'h' ? [own[0]!, null] : [null, own[0]!]) : own.slice(-2);
      x = dx == null ? x : isRelative ? x + dx : dx;
      y = dy == null ? y : isRelative ? y + dy : dy;
      const box = boxes.at(-1)!;
      // An arc of half a circle reaches its radius to both sides.
      const reach = of === 7 ? own[1]! : 0;
      Object.assign(box, union([box, { left: x, right: x, top: y - reach, bottom: y + reach }]));
    }
  }
  return boxes;
}
