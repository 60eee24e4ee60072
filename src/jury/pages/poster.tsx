import { languageTag } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { sizeClass } from '../../web/wall-layout.ts'
import type { Picture } from '../queue-store.ts'

/** `language`: of the words in `alt`, where they are the poster's own. */
type Props = { picture: Picture; alt: string; language?: string | null | undefined }

/** A small poster, whole, at the same area as its neighbours. */
export function Thumb({ picture, alt, language, isFirst = false }: Props & { isFirst?: boolean }) {
  const { width, height, renditions } = picture
  const small = renditions.filter((rendition) => rendition.width <= 640)
  const webp = small.filter((rendition) => rendition.type === 'image/webp')
  const avif = small.filter((rendition) => rendition.type === 'image/avif')
  const [first] = webp.length > 0 ? webp : renditions
  if (!first) return <span class={`thumb no-picture ${sizeClass(width, height)}`}>{alt}</span>
  return (
    <picture class={`thumb ${sizeClass(width, height)}`}>
      {avif.length > 0 && <source type="image/avif" srcset={srcset(avif)} sizes={thumbSizes} />}
      <img
        src={paths.rendition(first.name)}
        srcset={srcset(webp)}
        sizes={thumbSizes}
        width={width}
        height={height}
        alt={alt}
        lang={languageTag(language ?? '')}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}

const thumbSizes = '(min-width: 48rem) 14rem, 45vw'

/** A poster as large as the window allows. */
export function LargePoster({ picture, alt, language, sizes }: Props & { sizes: string }) {
  const { width, height, renditions } = picture
  const webp = renditions.filter((rendition) => rendition.type === 'image/webp')
  const shown = webp.find((rendition) => rendition.width >= 1280) ?? webp.at(-1)
  if (!shown) return <span class="no-picture">{alt}</span>
  return (
    <img
      src={paths.rendition(shown.name)}
      srcset={srcset(webp.filter((rendition) => rendition.width >= 640 || webp.length === 1))}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      lang={languageTag(language ?? '')}
      fetchpriority="high"
    />
  )
}

/** The address of the largest picture there is. */
export function largest(picture: Picture): string | null {
  const name = picture.renditions.filter(({ type }) => type === 'image/webp').at(-1)?.name
  return name ? paths.rendition(name) : null
}

function srcset(renditions: Picture['renditions']): string {
  return renditions.map(({ name, width }) => `${paths.rendition(name)} ${width}w`).join(', ')
}
