import { env } from 'cloudflare:workers'
import type { Call } from '../../src/calls/call.ts'
import { newCode, newId } from '../../src/shared/ids.ts'
import { type Pass, passLength } from '../../src/submissions/late-pass/late-pass.ts'
import { insertPass } from '../../src/submissions/late-pass/late-pass-store.ts'

/** A late pass as the desk makes it; good for an hour unless told otherwise. */
export async function storePass(call: Call, overrides: Partial<Pass> = {}): Promise<Pass> {
  const now = new Date()
  const pass: Pass = {
    id: newId(),
    code: newCode(passLength),
    note: 'Amal, whose line was down',
    endsAt: new Date(now.getTime() + 3_600_000),
    uses: 1,
    used: 0,
    revokedAt: null,
    ...overrides,
  }
  await insertPass(env.DB, call.id, pass, 'desk@example.org', now)
  return pass
}

export async function usesOf(pass: Pick<Pass, 'id'>): Promise<number | null> {
  return env.DB.prepare('select used from passes where id = ?1').bind(pass.id).first('used')
}
