/** Where the entries of numbers and payments lead. */
import type { QuantityId } from '../data/index.ts';
import { localePath, type Locale } from '../i18n/locale.ts';
import { numberAnchor } from '../i18n/route.ts';

type Link = Readonly<Record<string, string>>;

/** For a page that stands in the frame of another. */
export const openBeside = (href: string): Link => ({ href, target: '_blank', rel: 'noopener' });

/** To the entry of a number in the page, which opens as a card, or else to the one in the story. */
export const linkEntry = (
  quantity: QuantityId,
  locale: Locale,
  among: readonly QuantityId[] | undefined,
): Link =>
  among === undefined || among.includes(quantity)
    ? { href: `#${numberAnchor(quantity)}`, 'data-quantity': quantity }
    : openBeside(localePath(locale, `#${numberAnchor(quantity)}`));
