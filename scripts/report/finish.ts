/**
 * What a browser leaves out of a PDF: its title and language, the side on which it is bound, and metadata.
 * And what it puts in that changes from run to run, so that the same report is the same bytes.
 */
import { createHash } from 'node:crypto';

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  ReadingDirection,
  type PDFContext,
} from 'pdf-lib';

import { escapeMarkup } from '../../src/i18n/markup.ts';

export interface Imprint {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** All headings, in order: the bookmarks. */
  readonly headings: readonly string[];
  /** The date of the data, as precise as it is known: the report has no other. */
  readonly date: string;
  /** All that the file is made from. */
  readonly source: string;
}

const producer = 'Vivliostyle, Chromium';

/** Writes the metadata and outline of a printed PDF, and dates it by its data: the same report is the same bytes. */
export async function finishPdf(printed: Uint8Array, imprint: Imprint): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const { catalog, context } = document;
  const { title, subject, language, direction, date, source } = imprint;
  const day = new Date(`${date}-01-01`.slice(0, 'YYYY-MM-DD'.length));

  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator(title);
  document.setProducer(producer);
  document.setCreationDate(day);
  document.setModificationDate(day);
  if (direction === 'rtl') {
    catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  }
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('Metadata'), context.register(renderXmp(context, imprint)));
  mendTags(context, language);
  numberElements(document);
  nameBookmarks(catalog, imprint.headings);
  fixIdentifier(context, source);
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

/** The engine works in a page of no language, and names as figures what only groups others. */
function mendTags(context: PDFContext, language: string): void {
  const [type, role, alt] = [PDFName.of('Type'), PDFName.of('S'), PDFName.of('Alt')];
  for (const [, element] of context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.get(type) !== PDFName.of('StructElem')) continue;
    if (element.get(role) === PDFName.of('Document')) {
      element.set(PDFName.of('Lang'), PDFString.of(language));
    }
    if (element.get(role) === PDFName.of('Figure') && !element.has(alt)) {
      element.set(role, PDFName.of('Div'));
    }
  }
}

/**
 * The cells of a table are tied to its heads by identifiers, for which the browser counts all that it has ever laid
 * out: from run to run they are others.
 */
function numberElements({ catalog, context }: PDFDocument): void {
  const id = PDFName.of('ID');
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = new Map<string, PDFString>();
  const tree = PDFArray.withContext(context);
  for (const [reference, element] of context.enumerateIndirectObjects()) {
    const old = element instanceof PDFDict ? element.get(id) : undefined;
    if (!(element instanceof PDFDict) || !(old instanceof PDFString)) continue;
    const number = PDFString.of(String(numbers.size + 1).padStart(6, '0'));
    numbers.set(old.asString(), number);
    element.set(id, number);
    tree.push(number);
    tree.push(reference);
  }
  for (const [, element] of context.enumerateIndirectObjects()) {
    if (element instanceof PDFDict) renameHeads(element, numbers);
  }
  removeTree(context, root.get(PDFName.of('IDTree')));
  root.set(PDFName.of('IDTree'), context.obj({ Names: tree }));
}

/** What nothing refers to any longer would still be written. */
function removeTree(context: PDFContext, reference: unknown): void {
  if (!(reference instanceof PDFRef)) return;
  const branches = context.lookup(reference, PDFDict).lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (const branch of branches?.asArray() ?? []) removeTree(context, branch);
  context.delete(reference);
}

function renameHeads(element: PDFDict, numbers: ReadonlyMap<string, PDFString>): void {
  const attributes = element.lookup(PDFName.of('A'));
  for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const heads = attribute instanceof PDFDict && attribute.lookup(PDFName.of('Headers'));
    if (!(heads instanceof PDFArray)) continue;
    heads.asArray().forEach((head, index) => {
      const number = head instanceof PDFString ? numbers.get(head.asString()) : undefined;
      if (number !== undefined) heads.set(index, number);
    });
  }
}

/**
 * The browser writes the words of a Hebrew heading in the order in which they stand from left to right.
 *
 * @throws when there are more or fewer bookmarks than headings, since then each would get another's name.
 */
function nameBookmarks(catalog: PDFDict, headings: readonly string[]): void {
  const bookmarks = listBookmarks(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  if (bookmarks.length !== headings.length) {
    throw new Error(
      `The PDF has ${bookmarks.length} bookmarks, and the page ${headings.length} headings: a heading is split ` +
        'between two sheets, or hidden. Look at the pages, and mend scripts/report/paged.css.',
    );
  }
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
  }
}

function listBookmarks(parent: PDFDict | undefined): PDFDict[] {
  const bookmarks: PDFDict[] = [];
  let next = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (next !== undefined) {
    bookmarks.push(next, ...listBookmarks(next));
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return bookmarks;
}

/** The identifier of a file is free; from what the file is made of, it is the same for the same report. */
function fixIdentifier(context: PDFContext, source: string): void {
  const id = PDFHexString.of(createHash('sha256').update(source).digest('hex').slice(0, 32));
  const both = PDFArray.withContext(context);
  both.push(id);
  both.push(id);
  context.trailerInfo.ID = both;
}

function renderXmp(context: PDFContext, { title, subject, language, date }: Imprint) {
  const alternatives = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(text)}</rdf:li></rdf:Alt>`;
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title>${alternatives(title)}</dc:title>
<dc:description>${alternatives(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
}
