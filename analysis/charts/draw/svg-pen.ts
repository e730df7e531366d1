/** A canvas that writes SVG: the part of CanvasRenderingContext2D that Chart.js and our own drawing use. */
import { escapeMarkup } from '../svg.ts';
import { round } from './pen.ts';

/** How wide a text is in a font, e.g. "700 14px system-ui". */
export type Measure = (text: string, font: string) => number;

type Matrix = [number, number, number, number, number, number];

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  dash: number[];
  matrix: Matrix;
}

const start = (): State => ({
  ...{ fillStyle: '#000000', strokeStyle: '#000000', lineWidth: 1, font: '10px sans-serif', textAlign: 'left' },
  ...{ textBaseline: 'alphabetic', globalAlpha: 1, dash: [], matrix: [1, 0, 0, 1, 0, 0] as Matrix },
});

/** Estimated width where nothing can measure: average letters. */
export const estimate: Measure = (text, font) => {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
  return text.length * size * (font.startsWith('700') || font.includes('bold') ? 0.6 : 0.55);
};

/**
 * Records drawing as SVG. Clipping is left out: our charts draw within their area. `canvas` stands in for the element.
 */
export class SvgPen {
  readonly canvas: { width: number; height: number; getContext: () => SvgPen };
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  private state = start();
  private readonly stack: State[] = [];
  private path = '';
  private readonly parts: string[] = [];
  private readonly measure: Measure;
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number, measure: Measure = estimate) {
    this.width = width;
    this.height = height;
    this.measure = measure;
    this.canvas = { width, height, getContext: () => this };
  }

  get fillStyle(): string {
    return this.state.fillStyle;
  }
  set fillStyle(value: string) {
    this.state.fillStyle = value;
  }
  get strokeStyle(): string {
    return this.state.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.state.strokeStyle = value;
  }
  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(value: number) {
    this.state.lineWidth = value;
  }
  get font(): string {
    return this.state.font;
  }
  set font(value: string) {
    this.state.font = value;
  }
  get textAlign(): string {
    return this.state.textAlign;
  }
  set textAlign(value: string) {
    this.state.textAlign = value;
  }
  get textBaseline(): string {
    return this.state.textBaseline;
  }
  set textBaseline(value: string) {
    this.state.textBaseline = value;
  }
  get globalAlpha(): number {
    return this.state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.state.globalAlpha = value;
  }

  save(): void {
    this.stack.push({ ...this.state, dash: [...this.state.dash], matrix: [...this.state.matrix] });
  }
  restore(): void {
    const last = this.stack.pop();
    if (last) this.state = last;
  }
  translate(x: number, y: number): void {
    this.multiply([1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    this.multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }
  scale(x: number, y: number): void {
    this.multiply([x, 0, 0, y, 0, 0]);
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.matrix = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.state.matrix = [1, 0, 0, 1, 0, 0];
  }
  setLineDash(dash: number[]): void {
    this.state.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.state.dash];
  }
  clip(): void {}
  clearRect(): void {}

  beginPath(): void {
    this.path = '';
  }
  closePath(): void {
    this.path += 'Z';
  }
  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.at(x, y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${this.at(x, y)}L${this.at(x + width, y)}L${this.at(x + width, y + height)}L${this.at(x, y + height)}Z`;
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.path += `C${this.at(a, b)} ${this.at(c, d)} ${this.at(x, y)}`;
  }
  /** Whole circles and arcs under half a turn, which is all that is drawn. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const point = (angle: number) => this.at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const sweep = to >= from ? 1 : 0;
    const curve = (end: number) => `A${round(radius)} ${round(radius)} 0 0 ${sweep} ${point(end)}`;
    this.path += `${this.path === '' || this.path.endsWith('Z') ? 'M' : 'L'}${point(from)}`;
    this.path += Math.abs(to - from) > Math.PI ? curve((from + to) / 2) + curve(to) : curve(to);
  }

  fill(): void {
    if (this.path !== '') this.parts.push(`<path d="${this.path}" fill="${this.state.fillStyle}"${this.alpha()}/>`);
  }
  stroke(): void {
    if (this.path !== '') this.parts.push(`<path d="${this.path}" fill="none"${this.strokes()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }
  measureText(text: string): { width: number; actualBoundingBoxLeft: number; actualBoundingBoxRight: number } {
    const width = this.measure(text, this.state.font);
    return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: width };
  }
  fillText(text: string, x: number, y: number): void {
    const { matrix, textAlign, textBaseline, font, fillStyle } = this.state;
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
    const anchor = textAlign === 'center' ? 'middle' : textAlign === 'right' || textAlign === 'end' ? 'end' : 'start';
    // Viewers disagree on baselines other than the alphabetic one.
    const drop = textBaseline === 'middle' ? 0.35 : textBaseline === 'top' ? 0.8 : textBaseline === 'bottom' ? -0.2 : 0;
    const weight = /^(700|bold)/.test(font) ? ' font-weight="700"' : '';
    const turned = Math.abs(matrix[1]) > 1e-6;
    const place = turned
      ? `transform="matrix(${matrix.map((one) => round(one * 1000) / 1000).join(' ')})" x="${round(x)}" y="${round(y + drop * size)}"`
      : `x="${round(this.x(x, y))}" y="${round(this.y(x, y) + drop * size)}"`;
    this.parts.push(
      `<text ${place} font-size="${size}"${weight}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${fillStyle}"${this.alpha()}>${escapeMarkup(text)}</text>`,
    );
  }
  strokeText(): void {}

  /** The picture as a document of its own. */
  toSvg(fontFamily: string, title: string): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}" ` +
      `font-family="${escapeMarkup(fontFamily)}" role="img"><title>${escapeMarkup(title)}</title>${this.parts.join('')}</svg>`
    );
  }

  private multiply([a, b, c, d, e, f]: Matrix): void {
    const [p, q, r, s, t, u] = this.state.matrix;
    this.state.matrix = [
      ...([p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d] as const),
      ...([p * e + r * f + t, q * e + s * f + u] as const),
    ];
  }
  private x(x: number, y: number): number {
    const { matrix } = this.state;
    return matrix[0] * x + matrix[2] * y + matrix[4];
  }
  private y(x: number, y: number): number {
    const { matrix } = this.state;
    return matrix[1] * x + matrix[3] * y + matrix[5];
  }
  private at(x: number, y: number): string {
    return `${round(this.x(x, y))} ${round(this.y(x, y))}`;
  }
  private alpha(): string {
    return this.state.globalAlpha === 1 ? '' : ` opacity="${this.state.globalAlpha}"`;
  }
  private strokes(): string {
    const { strokeStyle, lineWidth, dash } = this.state;
    return ` stroke="${strokeStyle}" stroke-width="${lineWidth}"${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}${this.alpha()}`;
  }
}
