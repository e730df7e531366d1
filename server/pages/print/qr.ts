/** QR codes as inline pictures: one path, no script, no style. */
import QRCode from 'qrcode';
import { html, type Html } from '../html.ts';

/**
 * A QR code as SVG, black on white with the quiet margin of four modules.
 * @param text what it holds, usually a link
 * @param label what a screen reader says
 * @param level how much damage it survives: `M` 15 %, `Q` 25 %
 */
export function qrSvg(text: string, label: string, level: 'M' | 'Q' = 'M'): Html {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level });
  const side = modules.size + 8;
  return html`<svg
    class="qr"
    viewBox="0 0 ${side} ${side}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${side}v${side}H0z" />
    <path fill="#000" d="${qrPath(modules.data, modules.size)}" />
  </svg>`;
}

/** The dark modules as runs along each row. */
function qrPath(data: ArrayLike<number>, size: number): string {
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
