import { drawingOf } from './chart-drawing.ts';
import { embeddedFontFaces } from './chart-fonts.ts';
import { download } from './download.ts';

export interface ChartToSave {
  /** The element around the plot: its drawings and the text beside them are taken. */
  readonly plot: HTMLElement;
  readonly title: string;
  /** The element that says what is drawn, in which unit and by which marks. */
  readonly subtitle: HTMLElement | null;
  /** Where the figures come from, as it stands under the chart. */
  readonly source: string;
  /** Brings back what the chart shows. */
  readonly link: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly kind: 'png' | 'svg';
}

/** The picture is twice as fine as the page, for print and slides. */
const PNG_SCALE = 2;

/** Hands the plot, with its title above it and its source and link below, to the reader as a file. Nothing leaves the browser for it. */
export async function saveChart({ plot, title, subtitle, source, link, fileName, kind }: ChartToSave): Promise<void> {
  const drawing = drawingOf(plot, { title, subtitle, source, link }, await embeddedFontFaces());
  const svg = new Blob([drawing.markup], { type: 'image/svg+xml' });
  if (kind === 'svg') {
    download(svg, `${fileName}.svg`);
    return;
  }
  download(await rasterise(svg, drawing.width, drawing.height), `${fileName}.png`);
}

async function rasterise(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
