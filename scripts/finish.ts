/** What becomes of the pages once all of them stand there: only then it is known which letters they have. */
import { cutFonts } from './fonts.ts';
import { rewritePages } from './pages.ts';
import { securePage } from './secure.ts';
import { holdLines } from './spaces.ts';

/** @param folder a built site, whose pages get their fonts, and a policy that fits what is in them. */
export async function finishPages(folder: string): Promise<void> {
  const dress = await cutFonts(folder);
  await rewritePages(folder, (html, place) => securePage(dress(holdLines(html), place), place));
}
