import { first, type Typed } from '../../web/form/form-values.ts'

/**
 * What was typed about several works, put into the order the works have now: each block of the form
 * says in `works.N.id` which work it is about. Blocks of works that are gone are left out.
 */
export function inOrderOf(typed: Typed, workIds: Array<string>): Typed {
  const places = new Map<string, number>()
  for (const name of typed.keys()) {
    const block = /^works\.(\d+)\.id$/.exec(name)?.[1]
    const place = workIds.indexOf(first(typed, name))
    if (block && place >= 0) places.set(block, place)
  }
  return new Map(
    [...typed].flatMap(([name, values]) => {
      const [, block, field] = /^works\.(\d+)\.(.+)$/.exec(name) ?? []
      if (block === undefined) return [[name, values] as const]
      const place = places.get(block)
      return place === undefined ? [] : [[`works.${place}.${field}`, values] as const]
    }),
  )
}

/** What is stored otherwise than it was typed, by the name of the field. */
export function otherwise(stored: Typed, typed: Typed): Map<string, string> {
  const names = new Set([...stored.keys(), ...typed.keys()].filter(isText))
  const text = (from: Typed, name: string) => (from.get(name) ?? []).join(', ').trim()
  return new Map(
    [...names]
      .filter((name) => text(stored, name) !== text(typed, name))
      .map((name) => [name, text(stored, name)]),
  )
}

function isText(name: string): boolean {
  return name !== 'version' && !/\.id$/.test(name)
}
