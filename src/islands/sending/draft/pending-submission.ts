import { interpolate } from '../../../i18n/interpolate.ts'
import { paths } from '../../../paths.ts'
import type { FormSettings } from '../../../submissions/island-settings.ts'
import { numberAt, textAt } from '../json.ts'
import { made, told } from '../progress-rows.ts'

/** A submission that was handed in from this device and whose files have not all arrived. */
export type PendingSubmission = { code: string; until: number }

/** Remembers it, without anything that opens it: the cookie of the own page does that. */
export function savePending(slug: string, underway: PendingSubmission): void {
  try {
    localStorage.setItem(nameOf(slug), JSON.stringify(underway))
  } catch {}
}

export function forgetPending(slug: string): void {
  try {
    localStorage.removeItem(nameOf(slug))
  } catch {}
}

export function readPending(slug: string): PendingSubmission | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(slug)) ?? 'null')
    const underway = { code: textAt(kept, 'code'), until: numberAt(kept, 'until') }
    if (underway.code && Date.now() < underway.until) return underway
    localStorage.removeItem(nameOf(slug))
  } catch {}
  return null
}

function nameOf(slug: string): string {
  return `underway:${slug}`
}

/** Offers to go on with what was handed in here and has not arrived. */
export function showPending(form: HTMLFormElement, { slug, underway }: FormSettings): void {
  const kept = readPending(slug)
  if (!kept) return
  const link = Object.assign(made('a', 'button'), {
    href: paths.submission(),
    textContent: underway.goOnThere,
  })
  const note = made('div', 'on-its-way')
  note.append(told(interpolate(underway.onItsWay, { code: kept.code })), link)
  form.before(note)
}

/** On her own page: what has arrived is on its way no more. */
export function forgetArrived(): void {
  if (document.querySelector('[data-state="awaiting-upload"]')) return
  const code = document.querySelector('.own-keys .code')?.textContent?.trim()
  try {
    for (const name of Object.keys(localStorage)) {
      const slug = /^underway:(.+)$/.exec(name)?.[1]
      if (slug && readPending(slug)?.code === code) forgetPending(slug)
    }
  } catch {}
}
