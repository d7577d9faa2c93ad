export type CsvValue = string | number | boolean | null;

/** Rows as text, by RFC 4180. */
export const writeCsv = (rows: readonly (readonly CsvValue[])[]): string =>
  `${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;

/**
 * The same for a spreadsheet: the mark at the start tells it that the text is UTF-8. Without it Hebrew is shown
 * as gibberish; a program may take it for a letter of the first heading.
 */
export const writeSpreadsheet = (rows: readonly (readonly CsvValue[])[]): string =>
  `\uFEFF${writeCsv(rows)}`;

function quote(value: CsvValue): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
