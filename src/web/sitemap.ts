import { type Language, languages } from '../i18n/languages.ts'
import { paths } from '../paths.ts'

type Address = (language: Language) => string

/**
 * What search engines may walk through: only what everybody is meant to find. The pages of one
 * person are neither indexed nor asked for.
 */
export function robotsFile(site: string): string {
  const closed = [
    '/api/',
    '/desk',
    '/review',
    '/submission',
    '/invitations/',
    '/sign-in',
    '/session',
  ]
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${site}${paths.sitemap()}`,
    '',
  ].join('\n')
}

/** The public pages of the calls with these slugs, each in every language. */
export function sitemapFile(
  site: string,
  calls: Array<{ slug: string; isWallOpen: boolean }>,
): string {
  const pages: Array<Address> = [
    paths.home,
    ...calls.flatMap(
      ({ slug, isWallOpen }): Array<Address> => [
        (language) => paths.call(language, slug),
        ...(isWallOpen ? [(language: Language) => paths.exhibition(language, slug)] : []),
      ],
    ),
  ]
  const entries = pages.flatMap((address) =>
    languages.map((language) => entryOf(site, address, language)),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

function entryOf(site: string, address: Address, language: Language): string {
  const others = languages.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(site + address(other))}"/>`,
  )
  return `<url><loc>${escaped(site + address(language))}</loc>${others.join('')}</url>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
