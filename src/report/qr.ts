import { encode } from 'uqr';

/** The quiet zone that readers of these codes need around it, in squares. */
const border = 4;

/** A QR code as the text of an SVG: one path, so that no seams show between its squares in print. */
export function renderQrCode(text: string, label: string): string {
  const { data, size } = encode(text, { ecc: 'M', border });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}">` +
    `<path fill="currentcolor" shape-rendering="crispEdges" d="${squares.join('')}"/></svg>`
  );
}
