/** A QR code as a file, for leaflets and slides. */
import { qrPath, type QrModules } from '../letters/qr-picture.tsx';

/** As a drawing: black on white, with its quiet margin. */
export function qrSvg(modules: QrModules): string {
  const side = modules.size + 8;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${qrPath(modules)}"/></svg>\n`
  );
}

/** As a picture of some thousand pixels, each module the same whole number of them. */
export function qrPng(modules: QrModules): Promise<Blob> {
  const side = modules.size + 8;
  const scale = Math.floor(1200 / side);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * scale;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('no canvas'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(qrPath(modules)));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}
