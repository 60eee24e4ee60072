import { Operator } from '../../demo/operator.ts'
import { Session } from '../../demo/session.ts'
import { paths } from '../../src/paths.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { fillWith, manySlug, pages } from './many.ts'
import { median, report, timed } from './ratios.ts'

type Cost = { queries: number; rowsRead: number }
type WithHouse = (
  name: string,
  main: string,
  use: (house: House) => Promise<void>,
  prepare?: (house: House) => void,
) => Promise<void>

/** The wall of 12,000 against a hello, and what each page costs the database at three sizes. */
export async function benchPages(withHouse: WithHouse, bare: House, token: string): Promise<void> {
  const costs = new Map<string, Array<Cost>>()
  for (const works of [100, 1_000, 12_000]) {
    await withHouse(
      `pages-${works}`,
      'tests/bench/counted.ts',
      async (house) => {
        for (const [name, cost] of await costsOf(house, token)) {
          costs.set(name, [...(costs.get(name) ?? []), cost])
        }
      },
      (house) => fillWith(house, works),
    )
  }
  await withHouse(
    'wall',
    'src/index.ts',
    (house) => benchWall(house, bare),
    (house) => fillWith(house, 12_000),
  )

  say('\nDatabase: statements and rows read per page, at 100, 1,000 and 12,000 works, uncached')
  for (const [name, found] of costs) {
    const rows = found.map((cost) => cost.rowsRead)
    const grows = Math.max(...rows) > 1.1 * (rows[0] ?? 0) + 5
    const figures = found.map((cost) => `${cost.queries}/${cost.rowsRead}`).join('  ')
    say(`  ${name.padEnd(26)} ${figures.padStart(30)}  ${grows ? 'GROWS' : 'does not grow'}`)
  }
}

async function benchWall(house: House, bare: House): Promise<void> {
  say('\nWall: first page of 12,000 works against a Worker that says hello, 8 at a time')
  const wall = house.url + paths.exhibition('en', manySlug)
  const get = async (url: string) => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${url} was answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  await timed(50, 8, () => get(wall))
  await timed(50, 8, () => get(bare.url))
  const ratios: Array<number> = []
  for (let round = 0; round < 3; round += 1) {
    const hello = await timed(400, 8, () => get(bare.url))
    const page = await timed(400, 8, () => get(wall))
    ratios.push(page / hello)
    report(`round ${round + 1}: hello, wall`, `${hello.toFixed(0)}, ${page.toFixed(0)} ms`)
  }
  report('the wall, in times of a hello', median(ratios).toFixed(2), 'goal: 5 or less')
}

async function costsOf(house: House, token: string): Promise<Array<[string, Cost]>> {
  const operator = new Operator(house.url, token)
  const invite = async (role: string) =>
    Session.open(house.url, await operator.invite(manySlug, role, `${role}@example.org`))
  const visitor = Session.visitor(house.url)
  const people = {
    visitor,
    reviewer: await invite('reviewer'),
    organiser: await invite('organiser'),
  }
  const costs: Array<[string, Cost]> = []
  for (const [name, path, role] of pages) {
    const { headers } = await people[role].look(path)
    costs.push([name, JSON.parse(headers.get('X-Cost') ?? '{}') as Cost])
  }
  return costs
}
