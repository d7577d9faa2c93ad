/** How many pixels of a PNG stand for a px of its picture. */
export const pixelsPerPx = 2;
