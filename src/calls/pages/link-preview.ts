import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { LayoutProps } from '../../web/layout.tsx'
import type { Call } from '../call.ts'

/** The picture of a call for link previews, as the head of a page names it. */
export function linkPreviewOf(call: Call, language: Language): LayoutProps['image'] {
  return {
    url: paths.linkPreview(language, call.slug, call.version),
    width: 1200,
    height: 630,
    alt: call.definition.texts[language].title,
  }
}
