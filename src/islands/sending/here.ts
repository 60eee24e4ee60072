import { inOwnZone } from '../../i18n/local-time.ts'

/** Moments in the visitor's own zone, which only her browser knows. */
export function showHere(locale: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-here]')) {
    const instant = place.dataset['here']
    if (instant) place.textContent = inOwnZone(new Date(instant), locale)
    place.hidden = false
  }
}
