import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { ensureBrowser } from '../../scripts/local/browser.ts'

export const phone = { width: 360, height: 740 }
export const desk = { width: 1440, height: 900 }

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page of somebody's own, which remembers every error and every refusal of the policy. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ page: Page; troubles: Array<string> }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: Array<string> = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return { page, troubles }
}

/** How far the page can be moved sideways: nothing may stick out. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
