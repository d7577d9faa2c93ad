/** Words as they are read: between a number and what it counts stands a space that does not break. */
export const withSpaces = (words: string): string => words.replaceAll('\u00A0', ' ');
