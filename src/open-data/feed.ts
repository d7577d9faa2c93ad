/** The changes of the dataset as an Atom feed (RFC 4287), for readers and newsrooms who follow them. */
import { changes } from '../data/changes.ts';
import { getQuantity } from '../data/index.ts';
import { localePath, sitePath, type Locale } from '../i18n/locale.ts';
import { escapeMarkup } from '../i18n/markup.ts';
import { messages } from '../i18n/messages.ts';
import { absoluteAddress, changeAnchor, numberAnchor } from '../i18n/route.ts';

export const feedPath = (locale: Locale): string => localePath(locale, 'feed.xml');

/** @param site the host that it is published on. */
export function writeFeed(locale: Locale, site: URL): string {
  const t = messages[locale];
  const absolute = (address: string): string => absoluteAddress(address, site);
  const entries = changes.map((change) => {
    const address = absolute(localePath(locale, `method/#${changeAnchor(change)}`));
    const numbers = change.quantities.map((id) => {
      const link = absolute(localePath(locale, `#${numberAnchor(id)}`));
      return `<li><a href="${link}">${escapeMarkup(getQuantity(id).measures[locale])}</a></li>`;
    });
    const list = numbers.length === 0 ? '' : `<ul>${numbers.join('')}</ul>`;
    return `  <entry>
    <id>${escapeMarkup(address)}</id>
    <title>${escapeMarkup(t.data.version(change.version))}</title>
    <updated>${change.date}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(address)}"/>
    <content type="html">${escapeMarkup(`<p>${escapeMarkup(change.what[locale])}</p>${list}`)}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${absolute(feedPath(locale))}</id>
  <title>${escapeMarkup(`${t.siteName}: ${t.data.changes}`)}</title>
  <subtitle>${escapeMarkup(t.tagline)}</subtitle>
  <updated>${changes[0].date}T00:00:00Z</updated>
  <author><name>${escapeMarkup(t.siteName)}</name></author>
  <icon>${absolute(sitePath('favicon.svg'))}</icon>
  <link rel="self" type="application/atom+xml" href="${absolute(feedPath(locale))}"/>
  <link rel="alternate" type="text/html" hreflang="${locale}" href="${absolute(localePath(locale, 'method/'))}"/>
${entries.join('')}</feed>
`;
}
