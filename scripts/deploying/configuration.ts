import { type Configuration, shippedConfiguration, writeConfiguration } from '../configuration.ts'
import { refuse } from '../local/say.ts'
import type { Running } from './running.ts'

export type Settings = { SITE_URL: string; MAIL_FROM: string; S3_ENDPOINT: string }

/**
 * What belongs to one deployment: said now, or as it is there already. So an upgrade needs nothing
 * but the command.
 */
export function settingsOf(running: Running, accountId: string): Settings {
  const given = (name: keyof Settings) => process.env[name] || running.vars[name]
  const site =
    given('SITE_URL')?.replace(/\/$/, '') ??
    refuse('Set SITE_URL to the address of the site, such as https://posters.example.org')
  const from =
    given('MAIL_FROM') ??
    refuse('Set MAIL_FROM to the address that mail comes from, such as posters@example.org')
  if (!/^https:\/\/[^/\s]+$/.test(site)) {
    refuse(`SITE_URL=${site} is not an address like https://posters.example.org, without a path.`)
  }
  if (!/^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(from))
    refuse(`MAIL_FROM=${from} is no mail address.`)
  const signs = process.env.S3_ACCESS_KEY_ID || running.secrets.includes('S3_ACCESS_KEY_ID')
  const own = `https://${accountId}.r2.cloudflarestorage.com`
  return {
    SITE_URL: site,
    MAIL_FROM: from,
    S3_ENDPOINT: given('S3_ENDPOINT') || (signs ? own : ''),
  }
}

export function deployedConfiguration(settings: Settings): Configuration {
  const shipped = shippedConfiguration()
  return { ...shipped, vars: { ...shipped.vars, ...settings } }
}

export function writeDeployedConfiguration(configuration: Configuration): string {
  return writeConfiguration('wrangler.production.json', configuration)
}
