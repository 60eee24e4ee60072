import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CallDefinition } from '../src/calls/call.ts'
import { callDefinition } from '../src/calls/schema.ts'

const folder = path.join(import.meta.dirname, 'calls')
const openSlug = 'feminist-art-for-palestine'
const upcomingSlug = 'red-books-day'
const closedSlug = 'feminist-art-for-palestine-first-edition'

function read(slug: string): CallDefinition {
  return callDefinition.parse(JSON.parse(readFileSync(path.join(folder, `${slug}.json`), 'utf8')))
}

/**
 * The calls that ship. They come every year: a definition whose closing has passed is moved on by
 * whole years, so that a first start always has an open and an upcoming call.
 */
export const shipped = {
  openSlug,
  closedSlug,
  open: (now: Date): CallDefinition => {
    const definition = read(openSlug)
    return { ...definition, closesAt: nextYearly(definition.closesAt, now) }
  },
  upcoming: (now: Date): CallDefinition => {
    const definition = read(upcomingSlug)
    const closesAt = nextYearly(definition.closesAt, now)
    const years =
      new Date(closesAt).getUTCFullYear() - new Date(definition.closesAt).getUTCFullYear()
    return { ...definition, closesAt, opensAt: addYears(definition.opensAt, years) }
  },
  /** The demo's closed edition, with the instants at which it opens and closes. */
  edition: (opensAt: Date, closesAt: Date): CallDefinition => ({
    ...read(closedSlug),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }),
}

function nextYearly(instant: string, now: Date): string {
  const years = Array.from({ length: 200 }, (_, index) => addYears(instant, index))
  return years.find((one) => new Date(one) > now) ?? instant
}

function addYears(instant: string, years: number): string {
  const date = new Date(instant)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString()
}
