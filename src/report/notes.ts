/**
 * Numbers the notes of the report. In the story a note stands where it is called, as a mark and its text:
 * the text moves to the end of the chapter, where a browser shows it and from where a typesetter takes it
 * to the foot of the page. A note that is called again in its chapter keeps its number.
 */

/** The key of the note on a quantity, or on one of its later restatements. */
export const quantityNote = (id: string, at?: string): string =>
  at === undefined ? `quantity:${id}` : `quantity:${id}@${at}`;

/** The key of the note that names a source. */
export const sourceNote = (id: string): string => `cite:${id}`;

interface Call {
  readonly number: number;
  /** The id of the mark that calls the note first. */
  readonly id: string;
}

/** Where each note is called first in each chapter, by its key. */
type Calls = ReadonlyMap<string, readonly Call[]>;

/** A mark and its text, as `Note.astro` writes them, close to what they are about; the end of a chapter; the places that tell of calls. */
const noteMark = /\s*<a class="mark" data-note="([^"]+)"><\/a><aside>([\s\S]*?)<\/aside>/;
const chapterEnd = /<div data-notes><\/div>/;
const callList = /<span data-calls="([^"]+)"><\/span>/g;

const either = new RegExp(`${noteMark.source}|${chapterEnd.source}`, 'g');

/**
 * @param html the whole report
 * @param describe how a call is told of in an appendix
 */
export function numberNotes(html: string, describe: (number: number) => string): string {
  const calls = new Map<string, Call[]>();
  let chapter = new Map<string, { readonly number: number; readonly text: string }>();
  let last = 0;

  const mark = (key: string, text: string): string => {
    const known = chapter.get(key);
    if (known !== undefined) return renderMark(known.number);
    last += 1;
    chapter.set(key, { number: last, text });
    const id = `call-${last}`;
    calls.set(key, [...(calls.get(key) ?? []), { number: last, id }]);
    return renderMark(last, id);
  };
  const close = (): string => {
    const notes = [...chapter.values()].map(renderNote).join('');
    chapter = new Map();
    return notes === '' ? '' : `<div class="notes-end">${notes}</div>`;
  };

  const numbered = html.replace(either, (_, key?: string, text?: string) =>
    key === undefined ? close() : mark(key, text ?? ''),
  );
  return numbered.replace(callList, (_, key: string) => renderCalls(calls, key, describe));
}

const renderMark = (number: number, id?: string): string =>
  `<a class="mark" role="doc-noteref" href="#note-${number}"${id === undefined ? '' : ` id="${id}"`}>${number}</a>`;

const renderNote = ({ number, text }: { readonly number: number; readonly text: string }): string =>
  `<aside role="doc-footnote" id="note-${number}" aria-label="${number}"><b>${number}</b> ${text}</aside>`;

const renderCalls = (calls: Calls, key: string, describe: (number: number) => string): string =>
  (calls.get(key) ?? [])
    .map(({ number, id }) => `<a class="page-of" href="#${id}">${describe(number)}</a>`)
    .join(' ');
