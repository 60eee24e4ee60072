import type { Call } from '../../calls/call.ts'
import type { Hung, WallNumbers } from '../../exhibition/exhibition.ts'
import { findLatestWall, listFirstHung, listWallNumbers } from '../../exhibition/store.ts'
import type { Wall } from './home-page.tsx'

const onStrip = 7
const wallsOnHome = 6
const nothing = { hung: 0, countries: 0 }

/** The latest walls, each with its first posters. */
export async function wallsOf(db: D1Database, calls: Array<Call>): Promise<Array<Wall>> {
  const released = calls.filter((call) => call.releasedAt !== null).slice(0, wallsOnHome)
  const ids = released.map((call) => call.id)
  const [works, numbers] = await Promise.all([
    listFirstHung(db, ids, onStrip),
    listWallNumbers(db, ids),
  ])
  return released.map((call) => ({
    call,
    works: works.filter((work) => work.callId === call.id),
    numbers: numbers.get(call.id) ?? nothing,
  }))
}

/** A few posters for a call's page: its own once they hang, else those of the latest wall. */
export async function fewOf(
  db: D1Database,
  call: Call,
): Promise<{ works: Array<Hung>; numbers: WallNumbers; slug: string } | null> {
  const shown = call.releasedAt ? call : await findLatestWall(db, call.id)
  if (!shown) return null
  const [works, numbers] = await Promise.all([
    listFirstHung(db, [shown.id], onStrip),
    listWallNumbers(db, [shown.id]),
  ])
  return { works, numbers: numbers.get(shown.id) ?? nothing, slug: shown.slug }
}
