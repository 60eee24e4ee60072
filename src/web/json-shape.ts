const deepest = 32
const mostValues = 20_000

/**
 * Whether a JSON text nests no deeper and holds no more values than anything of ours does. Looked at
 * before it is parsed, sign by sign.
 */
export function isShallow(json: string): boolean {
  let depth = 0
  let values = 1
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '"') {
      at = endOfString(json, at)
    } else if (sign === '[' || sign === '{') {
      depth += 1
      values += 1
    } else if (sign === ']' || sign === '}') {
      depth -= 1
    } else if (sign === ',') {
      values += 1
    }
    if (depth > deepest || values > mostValues) return false
  }
  return true
}

/** Where a string that begins at `start` has its closing quote. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}
