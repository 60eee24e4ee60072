/** For each symbol how many bits its code has, and the code as it is written: last bit first. */
export type Codes = { lengths: Uint8Array; codes: Uint16Array }

/** Huffman's codes for symbols that come this often, none of them longer than `longest` bits. */
export function codesFor(counts: Uint32Array, longest: number): Codes {
  const lengths = limited(lengthsFor(counts), counts, longest)
  const codes = new Uint16Array(counts.length)
  let code = 0
  for (let length = 1; length <= longest; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue
      codes[symbol] = reversed(code, length)
      code += 1
    }
    code <<= 1
  }
  return { lengths, codes }
}

type Node = { count: number; symbol: number; left?: Node; right?: Node }

function lengthsFor(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const leaves: Array<Node> = []
  for (const [symbol, count] of counts.entries()) if (count > 0) leaves.push({ count, symbol })
  leaves.sort((a, b) => a.count - b.count || a.symbol - b.symbol)
  const [only] = leaves
  if (leaves.length === 1 && only) lengths[only.symbol] = 1
  if (leaves.length < 2) return lengths
  const joined: Array<Node> = []
  let [leaf, inner] = [0, 0]
  const least = (): Node => {
    const [a, b] = [leaves[leaf], joined[inner]]
    const isLeaf = a && (!b || a.count <= b.count)
    if (isLeaf) leaf += 1
    else inner += 1
    return (isLeaf ? a : b) ?? { count: 0, symbol: 0 }
  }
  for (let left = leaves.length; left > 1; left -= 1) {
    const [one, other] = [least(), least()]
    joined.push({ count: one.count + other.count, symbol: -1, left: one, right: other })
  }
  const waiting: Array<[Node | undefined, number]> = [[joined.at(-1), 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (!node) continue
    if (node.symbol >= 0) lengths[node.symbol] = depth
    else waiting.push([node.left, depth + 1], [node.right, depth + 1])
  }
  return lengths
}

/** Cuts what is too long, then lengthens the rarest and shortens the most frequent until all fit. */
function limited(lengths: Uint8Array, counts: Uint32Array, longest: number): Uint8Array {
  if (lengths.every((length) => length <= longest)) return lengths
  const cut = lengths.map((length) => Math.min(length, longest))
  const rarest = [...counts.keys()]
    .filter((symbol) => (cut[symbol] ?? 0) > 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
  const spaceOf = (symbol: number) => 2 ** (longest - (cut[symbol] ?? 0))
  let left = 2 ** longest - rarest.reduce((sum, symbol) => sum + spaceOf(symbol), 0)
  for (const symbol of rarest) {
    while (left < 0 && spaceOf(symbol) > 1) {
      left += spaceOf(symbol) / 2
      cut[symbol] = (cut[symbol] ?? 0) + 1
    }
  }
  for (const symbol of rarest.toReversed()) {
    while (left >= spaceOf(symbol)) {
      left -= spaceOf(symbol)
      cut[symbol] = (cut[symbol] ?? 0) - 1
    }
  }
  return cut
}

function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}
