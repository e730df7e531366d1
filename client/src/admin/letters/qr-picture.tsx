/** QR codes as pictures of one path; the encoder is loaded only where letters are made. */

export interface QrModules {
  size: number;
  /** 1 where a module is dark, row by row. */
  data: ArrayLike<number>;
}

export type Encode = (text: string) => QrModules;

/** Loads the encoder. Codes survive damage to 15 % of their area. */
export async function loadEncoder(): Promise<Encode> {
  const { create } = await import('qrcode');
  return (text) => create(text, { errorCorrectionLevel: 'M' }).modules;
}

/** The dark modules as runs along each row, moved in by the quiet margin of four. */
export function qrPath({ size, data }: QrModules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue;
      const start = column;
      while (column + 1 < size && data[row * size + column + 1]) column += 1;
      path += `M${start + 4} ${row + 4}h${column - start + 1}v1H${start + 4}z`;
    }
  }
  return path;
}

export function QrPicture({ modules, label }: { modules: QrModules; label: string }) {
  const side = modules.size + 8;
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={qrPath(modules)} />
    </svg>
  );
}
