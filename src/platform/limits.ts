import { mailboxIn } from '../shared/mail-address.ts'
import { networkOf } from '../shared/network.ts'
import { seal } from './secrets.ts'
import type { Settings } from './settings.ts'

/** A name for the network of an address that changes every day and cannot be turned back. */
export async function nameOfAddress(
  settings: Settings,
  address: string,
  now: Date,
): Promise<string> {
  const day = now.toISOString().slice(0, 10)
  return seal(settings.SECRET, `address ${day}`, networkOf(address))
}

/** A name for a mailbox that stays the same and cannot be turned back. */
export async function nameOfMailbox(
  { SECRET }: Pick<Settings, 'SECRET'>,
  address: string,
): Promise<string> {
  return seal(SECRET, 'mailbox', mailboxIn(address))
}
