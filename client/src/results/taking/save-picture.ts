/** Pictures as files: the SVG itself, or the same as PNG at twice the size. */
import { saveFile } from '../../ui/save-file.ts';

/** A picture as markup with its size in CSS pixels. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

export function saveSvg(name: string, { svg }: Drawn): void {
  saveFile(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

/** @throws Error when the browser cannot draw the picture */
export async function savePng(name: string, { svg, width, height }: Drawn): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('No canvas');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('No picture');
    saveFile(`${name}.png`, blob);
  } finally {
    URL.revokeObjectURL(url);
  }
}
