/** Where in the story the reader is: the id of a chapter or of a step. The language switch takes it along. */
let place = '';

export const getPlace = (): string => place;

export function setPlace(id: string): void {
  place = id;
}
