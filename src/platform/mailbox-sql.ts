/**
 * The mailbox behind an address, in SQL: says the same as `mailboxIn`, and as the trigger that counts
 * letters in the outbox.
 */
export function mailboxOf(address: string): string {
  const name = `lower(substr(${address}, 1, instr(replace(${address}, '@', '+') || '+', '+') - 1))`
  return `iif(${address} like '%@gmail.com' or ${address} like '%@googlemail.com',
              replace(${name}, '.', '') || '@gmail.com',
              ${name} || lower(substr(${address}, instr(${address}, '@'))))`
}
