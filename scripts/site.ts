/** Where the site is published; absolute addresses (canonical, hreflang) need it. */
export const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
