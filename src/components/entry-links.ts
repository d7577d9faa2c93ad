/** Where the entries of numbers and payments lead. */
import { getSource, type QuantityId, type SourceId } from '../data/index.ts';
import { localePath, type Locale } from '../i18n/locale.ts';

type Link = Readonly<Record<string, string>>;

const beside = (href: string | null): Link =>
  href === null ? {} : { href, target: '_blank', rel: 'noopener' };

/** To the source in the list of the page, or else to the source itself. */
export const linkSource = (source: SourceId, hasList: boolean): Link =>
  hasList ? { href: `#cite-${source}` } : beside(getSource(source).url);

/** To the entry of a number in the page, which opens as a card, or else to the one in the story. */
export const linkEntry = (
  quantity: QuantityId,
  locale: Locale,
  among: readonly QuantityId[] | undefined,
): Link =>
  among === undefined || among.includes(quantity)
    ? { href: `#source-${quantity}`, 'data-quantity': quantity }
    : beside(`${localePath(locale)}#source-${quantity}`);
