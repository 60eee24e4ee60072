import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { say } from '../scripts/local/say.ts'
import type { House } from '../scripts/local/server.ts'
import { paths } from '../src/paths.ts'
import { fillClosedEdition, fillOpenCall } from './editions.ts'
import { Operator } from './operator.ts'
import { shipped } from './shipped.ts'

const people = { reviewer: 'reviewer@example.org', organiser: 'organiser@example.org' }

/**
 * Puts the shipped calls, fills an empty store with demo content, and says where to go. `demo` is
 * `0` for the calls alone, and `none` for nothing at all, into which a copy can be brought.
 */
export async function fillHouse(house: House, token: string, demo: string): Promise<void> {
  if (demo === 'none') return announceEmpty(house)

  const withDemo = demo !== '0'
  const operator = new Operator(house.url, token)
  const known = await operator.slugs()
  for (const definition of [shipped.open(new Date()), shipped.upcoming(new Date())]) {
    if (!known.includes(definition.slug)) await operator.put(definition)
  }
  announce(house)

  const marker = path.join(house.data, 'demo.json')
  const isFilled = existsSync(marker) && readFileSync(marker, 'utf8').includes('"filled"')
  if (withDemo && !isFilled) {
    say('Hanging the demo posters, through the public API')
    await fillOpenCall(house.url, shipped.openSlug)
    await fillClosedEdition(house.url, operator, people)
    writeFileSync(marker, JSON.stringify({ filled: new Date() }))
  }
  await showDoors(house, operator, withDemo)
}

function announceEmpty(house: House): void {
  say('')
  say(`Ready at ${house.url}, with nothing of ours in it. Stop with Ctrl+C; everything is kept.`)
  say('  npm run copy -- in DIR     brings a copy back')
  say('  npm run call -- put FILE   puts a call of your own')
}

function announce(house: House): void {
  say('')
  say(`  The site        ${house.url}/en`)
  say(`  The open call   ${house.url}${paths.call('en', shipped.openSlug)}`)
  say(`  In Arabic       ${house.url}${paths.call('ar', shipped.openSlug)}`)
  say('')
}

async function showDoors(house: House, operator: Operator, withDemo: boolean): Promise<void> {
  const slug = shipped.openSlug
  const [reviewer, organiser] = await Promise.all([
    operator.invite(slug, 'reviewer', people.reviewer),
    operator.invite(slug, 'organiser', people.organiser),
  ])
  say('')
  if (withDemo) say(`  The wall        ${house.url}${paths.exhibition('en', shipped.closedSlug)}`)
  say(`  Mail            ${path.join(house.data, 'mail')}`)
  say('')
  say('Ready. Stop with Ctrl+C; everything is kept. To sign in:')
  say(`  Reviewer, once  ${reviewer}`)
  say(`  Organiser, once ${organiser}`)
}
