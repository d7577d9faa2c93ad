/** A whole picture, ready to be opened alone: paper, patterns, styles and what is drawn. */
import { DomUtils, parseDocument } from 'htmlparser2';

import { renderPatternsOf } from '../charts/textures.ts';
import { writeSvg, type SvgNode } from '../charts/svg.ts';
import { dataLicence } from '../data/licence.ts';
import type { Locale } from '../i18n/locale.ts';
import { drawingStyles, resolveTokens } from './paint.ts';

export interface Picture {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  /** For those who do not see it. */
  readonly title: string;
  readonly description: string;
  /** What is drawn, as the text of SVG elements. */
  readonly body: string;
}

/** Where programs that edit pictures look for a licence. */
const licenceMark: SvgNode = [
  'rdf:RDF',
  {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:cc': 'http://creativecommons.org/ns#',
  },
  [['cc:Work', { 'rdf:about': '' }, [['cc:license', { 'rdf:resource': dataLicence.path }]]]],
];

/** @param fonts a style sheet that holds the fonts; what paints a PNG has them already. */
export function writePicture(
  { locale, width, height, title, description, body }: Picture,
  fonts = '',
): string {
  const content = [
    writeSvg(['title', {}, [title]]),
    writeSvg(['desc', {}, [description]]),
    writeSvg(['metadata', {}, [licenceMark]]),
    `<style>${fonts}${drawingStyles}</style>`,
    `<defs>${renderPatternsOf(body)}</defs>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    `<g class="plot">${body}</g>`,
  ];
  return resolveTokens(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" xml:lang="${locale}">${content.join('')}</svg>\n`,
  );
}

/** All that is written in a picture. */
export const readLetters = ({ body }: Picture): string =>
  DomUtils.getElementsByTagName('text', parseDocument(body, { xmlMode: true }))
    .map((text) => DomUtils.textContent(text))
    .join('');
