import type { Language } from '../../i18n/languages.ts'
import { callWords } from '../words.ts'

type Props = { language: Language; address: string; title: string }

/** Plain links, so that sharing loads nothing from anybody; with script also the device's own way. */
export function ShareLinks({ language, address, title }: Props) {
  const words = callWords[language].share
  const text = encodeURIComponent(title)
  const link = encodeURIComponent(address)
  return (
    <share-links data-url={address} data-title={title} data-copied={words.copied}>
      <section class="share" aria-labelledby="share-title">
        <h2 id="share-title">{words.title}</h2>
        <ul>
          <li hidden>
            <button type="button" data-share>
              {words.native}
            </button>
          </li>
          <li hidden>
            <button type="button" data-copy>
              {words.copy}
            </button>
          </li>
          <li>
            <a href={`mailto:?subject=${text}&body=${text}%0A${link}`}>{words.mail}</a>
          </li>
          <li>
            <a href={`https://wa.me/?text=${text}%20${link}`} rel="noopener">
              WhatsApp
            </a>
          </li>
          <li>
            <a href={`https://t.me/share/url?url=${link}&text=${text}`} rel="noopener">
              Telegram
            </a>
          </li>
        </ul>
        <p class="share-status" role="status" />
      </section>
    </share-links>
  )
}
