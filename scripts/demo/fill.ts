import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paths } from '../../src/paths.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { fillClosedEdition, fillOpenCall } from './editions.ts'
import { Operator } from './operator.ts'
import { shipped } from './shipped.ts'

const people = { reviewer: 'reviewer@example.org', organiser: 'organiser@example.org' }

/** Puts the shipped calls, fills an empty house with demo content, and says where to go. */
export async function fillHouse(house: House, token: string, withDemo: boolean): Promise<void> {
  const operator = new Operator(house.url, token)
  const known = await operator.slugs()
  for (const definition of [shipped.open(new Date()), shipped.upcoming(new Date())]) {
    if (!known.includes(definition.slug)) await operator.put(definition)
  }
  await announce(house)

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

async function announce(house: House): Promise<void> {
  say('')
  say(`  The house       ${house.url}/en`)
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
  say(`  Reviewer, once  ${reviewer}`)
  say(`  Organiser, once ${organiser}`)
  say(`  Mail            ${path.join(house.data, 'mail')}`)
  say('')
  say('Ready. Stop with Ctrl+C; everything is kept.')
}
