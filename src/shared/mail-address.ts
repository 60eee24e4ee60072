/**
 * The mailbox behind an address: small and large letters, and what follows a `+`, are the same
 * person; Google reads no dots.
 */
export function mailboxIn(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const [name = ''] = address.slice(0, at).toLowerCase().split('+')
  const isGoogle = domain === 'gmail.com' || domain === 'googlemail.com'
  return isGoogle ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}

export function isSameMailbox(one: string, other: string): boolean {
  return mailboxIn(one) === mailboxIn(other)
}
