/** What was typed, under the names of the form's fields: those of the contract, with dots. */
export type Typed = ReadonlyMap<string, ReadonlyArray<string>>
export type TypedError = { path: string; message: string }

export function toTyped(entries: Iterable<readonly [string, string]>): Typed {
  const typed = new Map<string, Array<string>>()
  for (const [name, value] of entries) {
    const text = value.replaceAll('\r\n', '\n')
    const values = typed.get(name)
    if (values) values.push(text)
    else typed.set(name, [text])
  }
  return typed
}

export function first(typed: Typed, name: string): string {
  return typed.get(name)?.[0] ?? ''
}

export function all(typed: Typed, name: string): ReadonlyArray<string> {
  return typed.get(name) ?? []
}

/** Which of two addresses is right, where the one that was typed looks like a slip. */
export const emailChoice = 'artist.emailChoice'
