import type { Partner } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import type { Language } from '../../i18n/languages.ts'

/** Who calls, set as large as what they call for. */
export function Partners({ partners, language }: { partners: Array<Partner>; language: Language }) {
  if (partners.length === 0) return null
  return (
    <section class="partners">
      <h2>{callWords[language].facts.calledBy}</h2>
      <ul>
        {partners.map((partner) => (
          <li>
            {partner.url ? (
              <a href={partner.url} rel="noopener">
                <Name partner={partner} />
              </a>
            ) : (
              <span>
                <Name partner={partner} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A logo only from this house: nothing is loaded from elsewhere. */
function Name({ partner }: { partner: Partner }) {
  if (!partner.logo?.startsWith('/') || partner.logo.startsWith('//')) {
    return <bdi>{partner.name}</bdi>
  }
  return <img src={partner.logo} alt={partner.name} loading="lazy" />
}
