/** What is done to a typeset page before it is drawn anew. All of it runs in the page, each function by itself. */

/** A page without its pictures, which the engine need not read: it is told their frames. */
export interface Outline {
  readonly html: string;
  /** What is in each picture, in the order of the page. */
  readonly pictures: readonly string[];
  readonly styles: string;
}

/** Writes into the contents on which sheet each entry begins. @throws when one leads nowhere. */
export function numberContents(): void {
  const figureSpace = '\u2007';
  const sheets = [...document.querySelectorAll('[data-vivliostyle-page-container]')];
  for (const entry of document.querySelectorAll('.listing a[href]')) {
    const name = CSS.escape(entry.getAttribute('href')?.slice(1) ?? '');
    const target = document.querySelector(`[data-vivliostyle-id="${name}"]`);
    const room = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
    let text = room.nextNode();
    while (text !== null && text.nodeValue !== figureSpace.repeat(2)) text = room.nextNode();
    if (target === null || text === null) {
      throw new Error(`The contents have no page for “${entry.textContent}”.`);
    }
    const number = sheets.findIndex((sheet) => sheet.contains(target)) + 1;
    text.nodeValue = String(number).padStart(2, figureSpace);
  }
}

/** Names each sheet by the part that it begins in: the engine names it by the first that begins on it. */
export function nameSheets(): void {
  const heads = new Map(
    [...document.querySelectorAll('.part h2')].map((head) => [
      head.closest('.part')?.id,
      head.textContent,
    ]),
  );
  const names = new Set(heads.values());
  for (const sheet of document.querySelectorAll('[data-vivliostyle-page-container]')) {
    const head = heads.get(sheet.querySelector('.part')?.id);
    const words = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let word = words.nextNode(); word !== null; word = words.nextNode()) {
      const isName = names.has(word.nodeValue ?? '') && !word.parentElement?.closest('.part');
      if (isName && head !== undefined) word.nodeValue = head;
    }
  }
}

/**
 * Puts what is in each picture back into its frame. The browser itself styles it, by the
 * styles of the page, which hold nowhere else here: the engine has applied them to all the rest.
 */
export function fillPictures({ pictures, styles }: Outline): void {
  for (const frame of document.querySelectorAll<SVGElement>('[data-picture]')) {
    frame.innerHTML = pictures[Number(frame.dataset['picture'])] ?? '';
    if (frame.parentElement?.matches('.report') === false)
      frame.parentElement.dataset['framed'] = '';
  }
  const sheet = document.createElement('style');
  sheet.textContent = `@scope ([data-framed]) {${styles}}`;
  document.head.append(sheet);
}
