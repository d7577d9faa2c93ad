/** Opens a PDF and draws its pages, as a reader's program does. */
import { readFileSync } from 'node:fs';

import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @param file its path, or what is in it. */
export const openPdf = (file: string | Buffer) =>
  // The worker empties the bytes that it is given.
  getDocument({
    data: new Uint8Array(typeof file === 'string' ? readFileSync(file) : file),
    verbosity: 0,
  }).promise;

export type Pdf = Awaited<ReturnType<typeof openPdf>>;

/** What is drawn on, which outside of a browser can be taken as a file. */
interface Canvas {
  readonly canvas: HTMLCanvasElement & { readonly toBuffer: (type: 'image/png') => Buffer };
  readonly context: CanvasRenderingContext2D;
}

async function drawPage(page: PDFPageProxy, pdf: Pdf, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale });
  const factory = pdf.canvasFactory as { create: (width: number, height: number) => Canvas };
  const drawn = factory.create(Math.floor(viewport.width), Math.floor(viewport.height));
  await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport }).promise;
  return drawn;
}

/** A sheet as a picture. @param scale dots a point. */
export async function drawSheet(page: PDFPageProxy, pdf: Pdf, scale: number): Promise<ImageData> {
  const { canvas, context } = await drawPage(page, pdf, scale);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A sheet as a PNG. @param scale dots a point. */
export async function paintSheet(page: PDFPageProxy, pdf: Pdf, scale: number): Promise<Buffer> {
  const { canvas } = await drawPage(page, pdf, scale);
  return canvas.toBuffer('image/png');
}
