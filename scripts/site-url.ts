/** Reads where the site will be published. */

const developing = 'http://localhost:4321';

/**
 * The host of `SITE_URL`, such as `https://example.org`; the host of `npm start` where it is not set.
 *
 * @throws when it is no web address, or names a folder, which is for `BASE_PATH` to do.
 */
export function readSiteUrl(given = process.env['SITE_URL'] ?? ''): string {
  if (given === '') return developing;
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL is "${given}"; expected a web address such as https://example.org.`);
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE_URL is "${given}"; expected a host alone. Set SITE_URL=${url.origin} BASE_PATH=${url.pathname}`,
    );
  }
  return url.origin;
}
