import path from 'node:path'
import { paths } from '../../src/paths.ts'
import { readVars } from '../secrets.ts'
import { progress, refuse } from './say.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const houseUrl = (process.env.CARTELERA_URL ?? 'http://localhost:8787').replace(/\/$/, '')

type Problem = { title?: string; kind?: string; errors?: Array<{ path: string; message: string }> }

/** Asks the house something as its operator; a refusal ends the command in words. */
export async function askHouse(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetchInTurn(`${houseUrl}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${operatorToken()}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() =>
    refuse(`Nothing answers at ${houseUrl}. Start it with npm start, or set CARTELERA_URL.`),
  )
  const answer: unknown = await response.json().catch(() => ({}))
  if (!response.ok) refuse(explain(response.status, answer as Problem, path))
  return answer
}

/** One address may ask so much a minute; who has more to ask waits. */
async function fetchInTurn(url: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const response = await fetch(url, init)
    if (response.status !== 429) return response
    await response.body?.cancel()
    const seconds = Number(response.headers.get('Retry-After')) || 10
    progress(`Waiting ${seconds} s: the site takes so many requests a minute …`)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  }
}

/** A one-time link for somebody. */
export async function inviteToHouse(slug: string, role: string, email: string): Promise<string> {
  const answer = await askHouse('POST', paths.api.invitations(slug), { role, email })
  return (answer as { link: string }).link
}

function explain(status: number, problem: Problem, path: string): string {
  const title =
    status === 404 && path.startsWith(paths.api.calls())
      ? 'There is no such call.'
      : (problem.title ?? `The house answered ${status}.`)
  const errors = (problem.errors ?? []).map(
    (error) => `  ${error.path || '(whole)'}: ${error.message}`,
  )
  return [title, ...errors].join('\n')
}

/** Said, or kept here: by the deployment that this address belongs to, or by the first start. */
function operatorToken(): string {
  if (process.env.CARTELERA_TOKEN) return process.env.CARTELERA_TOKEN
  const deployed = readVars(path.join(root, '.production.vars'))
  const kept = deployed.SITE_URL === houseUrl ? deployed : readVars(path.join(root, '.dev.vars'))
  return (
    kept.OPERATOR_TOKEN ||
    refuse('No operator token: run npm start once here, or set CARTELERA_TOKEN.')
  )
}
