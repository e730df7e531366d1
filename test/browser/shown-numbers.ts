/** Reads the tables of a page of results by rules of its own, and holds each number against what the endpoint says. */
import type { Cell, Comparison, Interval, Result, ResultsEnvelope } from '../../analysis/compare/result.ts';
import type { Study } from '../../server/domain/study.ts';

/** A question as it stands on the page: its tables row by row. */
export interface ShownQuestion {
  question: string;
  base: string[][];
  answers: string[][];
  comparisons: string[][];
}

/** Runs in the page. */
export function readQuestions(): ShownQuestion[] {
  const rowsOf = (table: Element | null | undefined): string[][] =>
    [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s/g, ' ')),
    );
  return [...document.querySelectorAll('article.question')].map((article) => {
    const fold = (title: string) =>
      [...article.querySelectorAll('details')].find((one) => one.querySelector('summary')?.innerText.startsWith(title));
    return {
      question: article.id.replace(/^q-/, ''),
      base: rowsOf(article.querySelector('table.base')),
      answers: rowsOf(fold('Tabela')?.querySelector('table')),
      comparisons: rowsOf(fold('Pełne liczby')?.querySelector('table')),
    };
  });
}

/** What differs, and how many places were looked at. */
export class Shown {
  readonly faults: string[] = [];
  looked = 0;
  private readonly study: Study;
  private readonly envelope: ResultsEnvelope;

  constructor(study: Study, envelope: ResultsEnvelope) {
    this.study = study;
    this.envelope = envelope;
  }

  hold({ question, base, answers, comparisons }: ShownQuestion): void {
    const own = this.envelope.results.filter((one) => one.question === question);
    const whole = own.find(({ part }) => part === null);
    const parts = own.filter(({ part }) => part !== null);
    this.holdBase(question, base, whole ? [whole] : parts);
    const [head, ...rows] = answers;
    if (head?.[0] === 'Odpowiedź') this.holdTurned(question, head, rows, whole ?? parts[0]!);
    else for (const row of rows) this.holdPart(question, head!, row, parts);
    const told = (parts.length > 0 ? parts : own).flatMap((part) => part.comparisons.map((one) => ({ part, one })));
    this.check(question, 'rows of comparisons', comparisons.length === 0 ? 0 : comparisons.length - 1, told.length);
    comparisons.slice(1).forEach((row, at) => {
      const { part, one } = told[at]!;
      const cells = comparisons[0]!.length > 9 ? row.slice(1) : row;
      if (comparisons[0]!.length > 9) this.check(question, 'part', row[0], (part.partTitle ?? part.title).pl);
      this.holdComparison(`${question} ${part.part ?? ''} ${one.contrast}`, cells, one);
    });
  }

  private holdBase(question: string, table: readonly string[][], results: readonly Result[]): void {
    for (const [label, ...values] of table.slice(1)) {
      const cells = results.map((result) => this.cellAt(result, label!));
      if (values.length === 1) {
        this.check(question, `${label} is hidden`, cells.every((cell) => missing.every(([, of]) => of(cell) === null)), true); // prettier-ignore
        continue;
      }
      missing.forEach(([kind, of], at) => {
        const all = cells.map(of);
        const known = all.filter((value): value is number => value !== null);
        const [low, high] = [Math.min(...known), Math.max(...known)];
        const range = known.length === 0 ? 'ukryte' : low === high ? `${low}` : `${low}–${high}`;
        const some = known.length > 0 && known.length < all.length ? ' (część ukryta)' : '';
        this.check(question, `${label} ${kind}`, values[at], range + some);
      });
    }
  }

  /** A row per answer, a column per city and wave. */
  private holdTurned(question: string, head: readonly string[], rows: readonly string[][], result: Result): void {
    const places = head.slice(1);
    this.check(question, 'cities and waves', places.length, result.cells.length);
    const labels = rows.map(([label]) => label!);
    const answers = new Set(result.cells.flatMap((cell) => cell.distribution.map(({ label }) => decimal(label.pl))));
    this.check(question, 'answers in rows', labels.filter((label) => answers.has(label)).length, result.open ? 0 : answers.size); // prettier-ignore
    for (const [label, ...texts] of rows)
      texts.forEach((text, at) => this.holdPlace(question, label!, text, this.cellAt(result, places[at]!)));
  }

  private holdPart(question: string, head: readonly string[], row: readonly string[], parts: readonly Result[]): void {
    const [title, who, ...texts] = row;
    const part = parts.find((one) => (one.partTitle ?? one.title).pl === title);
    if (!part) return void this.faults.push(`${question}: no part is called ${title}`);
    const cell = this.cellAt(part, who!);
    texts.forEach((text, at) => this.holdPlace(`${question}.${part.part}`, head[at + 2]!, text, cell));
  }

  private holdPlace(question: string, label: string, text: string, cell: Cell): void {
    const what = `${label}, ${cell.city} ${cell.wave}`;
    const entry = cell.distribution.find((one) => decimal(one.label.pl) === label);
    if (entry === undefined) return this.holdStatistic(question, label, text, cell, what);
    if (text === '–') return this.check(question, what, cell.n === 0 || entry.notOffered === true, true);
    if (entry.count !== null) return this.holdAnswer(question, what, text, entry);
    const group = cell.n === null ? undefined : cell.joined.find(({ values }) => values.includes(entry.value));
    if (group === undefined) return this.check(question, what, text, 'ukryte');
    this.check(question, `${what} is joined`, text.startsWith('razem z innymi: '), true);
    this.holdAnswer(question, what, text.replace('razem z innymi: ', ''), group);
  }

  private holdAnswer(
    question: string,
    what: string,
    text: string,
    entry: { count: number | null; share: number | null },
  ): void {
    const percent = /^([\d,]+)% \(([\d\s]+)\)$/.exec(text);
    this.number(question, `${what}: people`, percent?.[2] ?? text, entry.count, 0);
    if (percent) this.number(question, `${what}: share`, percent[1]!, entry.share! * 100, 1);
  }

  private holdStatistic(question: string, label: string, text: string, cell: Cell, what: string): void {
    if (label === 'średnia: 95% przedział') {
      // Drawn from mean, deviation and n; its middle is the mean.
      const ends = text.split(' – ').map(numberIn);
      if (text !== '–') this.check(question, what, Math.abs((ends[0]! + ends[1]!) / 2 - cell.mean!) < 0.0101, true);
      return;
    }
    if (label.startsWith('wskaźnik poleceń (')) {
      const [low, high] = text.split(' – ');
      if (text === '–') return this.check(question, what, cell.net, null);
      this.number(question, `${what}, low`, low!, cell.net!.low, 0);
      return this.number(question, `${what}, high`, high!, cell.net!.high, 0);
    }
    const known = statistics.get(label);
    if (!known) return void this.faults.push(`${question}: nobody knows what ${label} is`);
    const value = known.of(cell);
    if (value === null) return this.check(question, what, text, cell.n === 0 && !known.counts ? '–' : 'ukryte');
    this.number(question, what, text, value, known.decimals);
  }

  private holdComparison(what: string, row: readonly string[], one: Comparison): void {
    const [, , n, , estimate, effect, p, adjusted] = row;
    this.check(what, 'n', n, one.n.map((people) => people ?? 'ukryte').join(' / '));
    const nothing = one.notes.includes('withheld') ? 'ukryte' : '–';
    this.holdInterval(`${what} estimate`, estimate!, one.estimate, nothing);
    this.holdInterval(`${what} effect`, effect!, one.effect, nothing);
    if (one.notes.includes('census')) return this.check(what, 'p', [p, adjusted], ['nie dotyczy', 'nie dotyczy']);
    this.holdP(what, p!, one.p);
    this.holdP(`${what} adjusted`, adjusted!.replace(/ \(.*\)$/, ''), one.pAdjusted);
  }

  private holdInterval(what: string, text: string, interval: Interval | null, nothing: string): void {
    if (interval === null || interval.value === null) return this.check(what, 'nothing', text, nothing);
    const [, value, low, high] = /: (\S+)(?: \((\S+) – (\S+)\))?$/.exec(text) ?? [];
    this.number(what, 'value', value ?? '', interval.value, 3);
    if (interval.low === null || interval.high === null) return this.check(what, 'no interval', low, undefined);
    this.number(what, 'low', low ?? '', interval.low, 3);
    this.number(what, 'high', high ?? '', interval.high, 3);
  }

  private holdP(what: string, text: string, p: number | null): void {
    if (p === null) return this.check(what, 'p', text, '–');
    if (p < 0.001) return this.check(what, 'p', text, '< 0,001');
    this.number(what, 'p', text, p, 3);
  }

  private cellAt(result: Result, label: string): Cell {
    const name = ({ city, wave }: Cell): string => {
      const where = city === null ? 'miasta razem' : this.study.cities.find(({ key }) => key === city)!.name.pl;
      return `${where}, ${this.study.waves.find(({ key }) => key === wave)!.name.pl}`;
    };
    const cell = result.cells.find((one) => name(one) === label);
    if (!cell) throw new Error(`${result.question}: no cell is called ${label}`);
    return cell;
  }

  private number(question: string, what: string, text: string, value: number | null, decimals: number): void {
    const shown = numberIn(text);
    const near = value !== null && Math.abs(shown - value) <= 0.5 * 10 ** -decimals + 1e-9;
    this.check(question, `${what} (${text} for ${value})`, near, true);
  }

  private check(question: string, what: string, shown: unknown, expected: unknown): void {
    this.looked++;
    if (JSON.stringify(shown) !== JSON.stringify(expected))
      this.faults.push(`${question}, ${what}: ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`);
  }
}

const missing: [string, (cell: Cell) => number | null][] = [
  ['Odpowiedziało', ({ n }) => n],
  ['Bez odpowiedzi', (cell) => cell.missing.noAnswer],
  ['Nie wiem lub odmowa', (cell) => cell.missing.declared],
  ['Nie pytano', (cell) => cell.missing.notAsked],
];

const statistics = new Map<string, { of: (cell: Cell) => number | null; decimals: number; counts?: true }>([
  ...missing.map(([label, of]) => [label, { of, decimals: 0, counts: true as const }] as const),
  ['średnia', { of: ({ mean }) => mean, decimals: 2 }],
  ['mediana', { of: ({ median }) => median, decimals: 1 }],
  ['odchylenie standardowe', { of: ({ sd }) => sd, decimals: 2 }],
  ['suma', { of: ({ sum }) => sum, decimals: 0 }],
  ['wskaźnik poleceń', { of: ({ net }) => net?.value ?? null, decimals: 0 }],
]);

/** A label as Poles write the numbers in it. */
const decimal = (label: string): string => label.replace(/(\d)\.(\d)/g, '$1,$2');

/** "−1 234,5" as a number. */
const numberIn = (text: string): number => Number(text.replace(/\s/g, '').replace('−', '-').replace(',', '.'));
