/**
 * The network that an address belongs to: of IPv6 the 64 bits that one line is given: whoever has one has
 * them all; of IPv4 the address itself, also where it is written as IPv6.
 */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase().slice(0, 60)
  if (!text.includes(':')) return text
  const embedded = text.slice(text.lastIndexOf(':') + 1)
  if (embedded.includes('.')) return embedded

  const [head = '', tail] = text.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
