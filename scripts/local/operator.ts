import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { paths } from '../../src/paths.ts'
import { refuse } from './say.ts'

export const houseUrl = (process.env.CARTELERA_URL ?? 'http://localhost:8787').replace(/\/$/, '')

type Problem = { title?: string; kind?: string; errors?: Array<{ path: string; message: string }> }

/** Asks the house something as its operator; a refusal ends the command in words. */
export async function askHouse(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${houseUrl}${path}`, {
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
  if (!response.ok) refuse(explain(response.status, answer as Problem))
  return answer
}

/** A one-time link for somebody. */
export async function inviteToHouse(slug: string, role: string, email: string): Promise<string> {
  const answer = await askHouse('POST', paths.api.invitations(slug), { role, email })
  return (answer as { link: string }).link
}

function explain(status: number, problem: Problem): string {
  const title =
    status === 404 ? 'There is no such call.' : (problem.title ?? `The house answered ${status}.`)
  const errors = (problem.errors ?? []).map(
    (error) => `  ${error.path || '(whole)'}: ${error.message}`,
  )
  return [title, ...errors].join('\n')
}

function operatorToken(): string {
  if (process.env.CARTELERA_TOKEN) return process.env.CARTELERA_TOKEN
  const file = path.resolve(import.meta.dirname, '../../.dev.vars')
  const token =
    existsSync(file) && /^OPERATOR_TOKEN=['"]?([^'"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1]
  return token || refuse('No operator token: run npm start once here, or set CARTELERA_TOKEN.')
}
