/** The few functions newer than phones of 2018 that this script and SurveyJS call. */

type Loose = Record<string, unknown>;

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

add(Object, 'fromEntries', (entries: Iterable<[string, unknown]>) => {
  const made: Loose = {};
  for (const [key, value] of entries) made[key] = value;
  return made;
});
add(Array.prototype, 'flat', function (this: unknown[], depth = 1): unknown[] {
  const flat = (list: unknown[], left: number): unknown[] =>
    list.reduce<unknown[]>((all, one) => all.concat(Array.isArray(one) && left > 0 ? flat(one, left - 1) : [one]), []);
  return flat(this, depth);
});
add(Array.prototype, 'flatMap', function (this: unknown[], make: (one: unknown, i: number) => unknown): unknown[] {
  return this.reduce<unknown[]>((all, one, i) => all.concat(make(one, i)), []);
});
add(Array.prototype, 'at', function (this: unknown[], i: number): unknown {
  return this[i < 0 ? this.length + i : i];
});
add(String.prototype, 'replaceAll', function (this: string, from: string | RegExp, to: string): string {
  return typeof from === 'string' ? this.split(from).join(to) : this.replace(from, to);
});
add(Element.prototype, 'replaceChildren', function (this: Element, ...children: Node[]): void {
  while (this.firstChild) this.removeChild(this.firstChild);
  for (const child of children) this.appendChild(child);
});
add(window, 'queueMicrotask', (act: () => void) => void Promise.resolve().then(act));
add(window, 'globalThis', window);
