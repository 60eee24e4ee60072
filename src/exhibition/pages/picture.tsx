import { languageTag } from '../../i18n/languages.ts'
import type { Rendition } from '../../imaging/rendition.ts'
import { paths } from '../../paths.ts'
import type { Hung } from '../exhibition.ts'

type Props = {
  work: Pick<Hung, 'width' | 'height' | 'placeholder' | 'renditions'>
  alt: string
  /** Of the words in `alt`, as the poster's language. */
  language: string
  sizes: string
  /** In the first row: asked for at once. */
  isFirst?: boolean
  /** Only pictures up to this wide. */
  widest?: number
}

/** A poster: whole, its place reserved by its proportions, a blur of it until it has come. */
export function Picture({ work, alt, language, sizes, isFirst = false, widest = Infinity }: Props) {
  const { width, height, placeholder } = work
  const fitting = work.renditions.filter((one) => one.width <= widest)
  const renditions = fitting.length > 0 ? fitting : work.renditions
  const webp = renditions.filter((one) => one.type === 'image/webp')
  const avif = renditions.filter((one) => one.type === 'image/avif')
  const fallback = webp.find((one) => one.width >= 640) ?? webp.at(-1)
  // A browser takes the first type it knows: AVIF only where it reaches as far as WebP does.
  const isWhole = (avif.at(-1)?.width ?? 0) >= (webp.at(-1)?.width ?? 0)
  return (
    <span class="frame">
      {placeholder && (
        <img
          class="blurred"
          src={placeholder}
          alt=""
          aria-hidden="true"
          width={width}
          height={height}
        />
      )}
      <picture>
        {isWhole && <source type="image/avif" srcset={srcset(avif)} sizes={sizes} />}
        {fallback ? (
          <img
            src={paths.rendition(fallback.name)}
            srcset={srcset(webp)}
            sizes={sizes}
            width={width}
            height={height}
            alt={alt}
            lang={languageTag(language)}
            loading={isFirst ? 'eager' : 'lazy'}
            decoding="async"
            fetchpriority={isFirst ? 'high' : undefined}
          />
        ) : (
          <span class="no-picture" lang={languageTag(language)}>
            {alt}
          </span>
        )}
      </picture>
    </span>
  )
}

function srcset(renditions: Array<Rendition>): string {
  return renditions.map(({ name, width }) => `${paths.rendition(name)} ${width}w`).join(', ')
}
