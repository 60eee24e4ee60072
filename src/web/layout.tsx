import type { Child } from 'hono/jsx'
import {
  directionOf,
  type InEveryLanguage,
  type Language,
  languageNames,
  languages,
} from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { asset, sharedBy } from './assets.ts'
import { siteWords } from './words.ts'

export type LayoutProps = {
  language: Language
  title: string
  description?: string | undefined
  /** Origin of the house, for addresses that must be whole. */
  site?: string | undefined
  /** The same page in another language. */
  alternates?: ((language: Language) => string) | undefined
  /** The same for a page of somebody's own, which search engines never hear of. */
  switches?: ((language: Language) => string) | undefined
  /** A form whose text goes along when the language is switched: by its id. */
  switchForm?: string | undefined
  image?: { url: string; width: number; height: number; alt: string } | undefined
  /** The call's colour, as #rrggbb. */
  accent?: string | undefined
  /** The dark surround for looking. */
  room?: boolean | undefined
  styles?: Array<string> | undefined
  islands?: Array<string> | undefined
  /** Islands that must also run from a copy of the page on a disk, where modules do not. */
  classicIslands?: Array<string> | undefined
  noindex?: boolean | undefined
  /** What stands in the header beside the name. */
  nav?: Child
  demo?: boolean | undefined
  children?: Child
}

export function Layout(props: LayoutProps) {
  const { language, title, room, nav, demo } = props
  const words = siteWords[language]
  return (
    <html lang={language} dir={directionOf(language)} class={room ? 'room' : undefined}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="masthead">
          <a class="wordmark" href={paths.home(language)} lang="es">
            Cartelera
          </a>
          {nav}
          <LanguageLine {...props} />
        </header>
        {demo && <aside class="demo-mark">{words.demo}</aside>}
        <main id="content" tabindex={-1} aria-label={title}>
          {props.children}
        </main>
        {!room && <Footer language={language} />}
      </body>
    </html>
  )
}

function Head({
  language,
  title,
  description,
  site = '',
  alternates,
  image,
  accent,
  room,
  styles = [],
  islands = [],
  classicIslands = [],
  noindex,
}: LayoutProps) {
  const fullTitle = title === 'Cartelera' ? title : `${title} · Cartelera`
  return (
    <head>
      <meta charset="utf-8" />
      <title>{fullTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content={room ? '#1a1816' : '#f3eee4'} />
      {description && <meta name="description" content={description} />}
      {noindex && <meta name="robots" content="noindex" />}
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
        href={asset(`alexandria-${language === 'ar' ? 'arabic' : 'latin'}-wght-normal.woff2`)}
      />
      <link rel="stylesheet" href={asset('house.css')} />
      {styles.map((name) => (
        <link rel="stylesheet" href={asset(name)} />
      ))}
      {accent && <link rel="stylesheet" href={paths.accent(accent)} />}
      {[...new Set(islands.flatMap(sharedBy))].map((url) => (
        <link rel="modulepreload" href={url} />
      ))}
      {islands.map((name) => (
        <script type="module" src={asset(name)} />
      ))}
      {classicIslands.map((name) => (
        <script defer src={asset(name)} />
      ))}
      {alternates && <link rel="canonical" href={site + alternates(language)} />}
      {alternates &&
        languages.map((other) => (
          <link rel="alternate" hreflang={other} href={site + alternates(other)} />
        ))}
      {alternates && <link rel="alternate" hreflang="x-default" href={site + alternates('en')} />}
      <meta property="og:site_name" content="Cartelera" />
      <meta property="og:title" content={title} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={sharedLocales[language]} />
      {alternates &&
        languages
          .filter((other) => other !== language)
          .map((other) => <meta property="og:locale:alternate" content={sharedLocales[other]} />)}
      {alternates && <meta property="og:url" content={site + alternates(language)} />}
      {description && <meta property="og:description" content={description} />}
      {image && <SharedImage site={site} image={image} />}
    </head>
  )
}

/** Languages as link previews name them: with a territory. */
const sharedLocales: InEveryLanguage<string> = {
  en: 'en_GB',
  es: 'es_ES',
  pt: 'pt_BR',
  fr: 'fr_FR',
  ar: 'ar_AR',
}

function SharedImage({ site, image }: { site: string; image: NonNullable<LayoutProps['image']> }) {
  return (
    <>
      <meta property="og:image" content={site + image.url} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** A line where there is room for one, else a sheet that opens without script. */
function LanguageLine({ language, alternates, switches = alternates, switchForm }: LayoutProps) {
  if (!switches) return null
  const words = siteWords[language]
  return (
    <nav class="language-choice" aria-label={words.languages}>
      <button type="button" class="languages-open" popovertarget="languages">
        <span class="hidden-visually">{words.languages}: </span>
        {languageNames[language]}
      </button>
      <div class="languages" id="languages" popover="auto">
        {languages.map((other) => {
          const item = {
            lang: other,
            dir: directionOf(other),
            'aria-current': other === language ? ('true' as const) : undefined,
          }
          return switchForm ? (
            <SwitchButton form={switchForm} language={other} item={item} />
          ) : (
            <a {...item} href={switches(other)} hreflang={other}>
              {languageNames[other]}
            </a>
          )
        })}
      </div>
    </nav>
  )
}

type SwitchProps = { form: string; language: Language; item: Record<string, string | undefined> }

/** Sends what was typed, and no file, to the same page in another language. Nothing is stored. */
function SwitchButton({ form, language, item }: SwitchProps) {
  return (
    <button
      {...item}
      form={form}
      name="lang"
      value={language}
      formnovalidate
      formenctype="application/x-www-form-urlencoded"
    >
      {languageNames[language]}
    </button>
  )
}

function Footer({ language }: { language: Language }) {
  const words = siteWords[language]
  return (
    <footer class="colophon">
      <p>
        <strong lang="es">Cartelera</strong> {words.tagline}
      </p>
      <p>{words.colophon}</p>
      <p>
        <a href={paths.lostLink(language)}>{words.lostLink}</a>
        <a href={`${paths.verifyReceipt()}?lang=${language}`}>{siteWords[language].checkReceipt}</a>
      </p>
    </footer>
  )
}
