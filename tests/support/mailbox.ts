import { env } from 'cloudflare:workers'
import { emptyOutbox } from '../../src/mail-delivery/deliver.ts'

export type Delivered = { to: string; subject: string; text: string }

/** Sends everything that is due, to mailboxes that only this test can look into. */
export async function deliver(now = new Date()): Promise<Array<Delivered>> {
  const delivered: Array<Delivered> = []
  const send = async (mail: Delivered) => {
    delivered.push(mail)
    return { messageId: 'x' }
  }
  await emptyOutbox({ ...env, MAIL: { send } as unknown as Env['MAIL'] }, now)
  return delivered
}

/** The secrets in one-time links that have been mailed. */
export function tokensIn(mails: Array<Delivered>): Array<string> {
  return mails.flatMap(({ text }) =>
    [...text.matchAll(/\/invitations\/([\w-]{43})/g)].map(([, token = '']) => token),
  )
}

/** The path of the one-time link that was mailed last to somebody. */
export async function linkMailedTo(email: string): Promise<string> {
  const mails = (await deliver()).filter((mail) => mail.to === email)
  const token = tokensIn(mails).at(-1)
  if (!token) throw new Error(`No link was mailed to ${email}`)
  return `/invitations/${token}`
}
