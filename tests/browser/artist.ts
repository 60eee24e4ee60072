import type { Page } from 'playwright-core'
import { paths } from '../../src/paths.ts'

export type Upload = { name: string; mimeType: string; buffer: Buffer }

export function pngFile(bytes: Uint8Array, name = 'poster.png'): Upload {
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) }
}

/** Fills the form with everything that is asked for. */
export async function fillIn(page: Page, file: Upload, title = 'Olive tree'): Promise<void> {
  await page.locator('[name="works.0.file"]').setInputFiles(file)
  await fillText(page, title)
}

export async function fillText(page: Page, title = 'Olive tree'): Promise<void> {
  await page.locator('[name="works.0.title"]').fill(title)
  await page.locator('[name="artist.name"]').fill('Amal')
  await page.locator('[name="artist.email"]').fill('amal@example.org')
  for (const consent of ['eligibility', 'rights', 'publication']) {
    await page.locator(`[name="consents.${consent}"]`).check()
  }
}

export const send = (page: Page) => page.locator('submit-form form button.main').click()

export const atOwnPage = (page: Page) =>
  page.waitForURL((url) => url.pathname === paths.submission(), { timeout: 60_000 })

/** Waits until her page says that the first poster is in this state. */
export async function untilWorkIs(page: Page, state: string): Promise<void> {
  await page.locator(`.own-work[data-state="${state}"]`).first().waitFor({ timeout: 60_000 })
}

/** Waits until the first poster's file is there, whatever is still being made of it. */
export async function untilArrived(page: Page): Promise<void> {
  await page
    .locator('.own-work:not([data-state="awaiting-upload"])')
    .first()
    .waitFor({ timeout: 60_000 })
}

/** Waits until a share of the bytes is on its way, from 0 to 1. */
export async function untilSent(page: Page, share: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const bar = document.querySelector<HTMLProgressElement>('.sending li progress')
    return bar !== null && bar.value / bar.max >= wanted
  }, share)
}
