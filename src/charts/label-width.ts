/** About how wide a letter of a label is, in px, over both languages. */
const letterWidth = 7.2;

/** About how wide a label stands, in px: enough to keep it inside a picture and clear of lines. */
export const labelWidth = (words: string): number => words.length * letterWidth;
