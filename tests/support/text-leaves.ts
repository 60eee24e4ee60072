import type { z } from 'zod'

export type Leaf = { path: string; schema: z.ZodType }

type Definition = {
  type: string
  shape?: Record<string, z.ZodType>
  catchall?: z.ZodType
  element?: z.ZodType
  innerType?: z.ZodType
  options?: Array<z.ZodType>
  valueType?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
}

const harmless = new Set(['enum', 'literal', 'number', 'int', 'boolean', 'null', 'undefined'])

/** Every place of a schema that text can come in at, with the whole reading of it. */
export function textLeaves(schema: z.ZodType, path: string): Array<Leaf> {
  const definition = schema._zod.def as Definition
  const { type, shape, catchall, element, innerType, options, valueType } = definition
  if (harmless.has(type) || type === 'never') return []
  if (type === 'object') {
    const named = Object.entries(shape ?? {}).flatMap(([name, field]) =>
      textLeaves(field, `${path}.${name}`),
    )
    return [...named, ...(catchall ? textLeaves(catchall, `${path}.*`) : [])]
  }
  if (type === 'array' && element) return textLeaves(element, `${path}[]`)
  if (type === 'record' && valueType) return textLeaves(valueType, `${path}.*`)
  if (type === 'union') return (options ?? []).flatMap((one) => textLeaves(one, path))
  if (type === 'pipe' && isContainer(definition)) {
    return [definition.in, definition.out].flatMap((one) =>
      one && one._zod.def.type !== 'transform' ? textLeaves(one, path) : [],
    )
  }
  // A text that may be absent is read as a whole, with what is made of it.
  if (innerType && isContainer({ type: 'pipe', in: innerType })) return textLeaves(innerType, path)
  return [{ path, schema }]
}

function isContainer({ in: first, out }: Definition): boolean {
  return [first, out].some((one) => {
    if (!one) return false
    const { type, innerType, in: inner, out: outer } = one._zod.def as unknown as Definition
    if (['object', 'array', 'record', 'enum', 'number', 'boolean'].includes(type)) {
      return true
    }
    if (innerType) return isContainer({ type, in: innerType })
    return (
      type === 'pipe' &&
      isContainer({ type, ...(inner && { in: inner }), ...(outer && { out: outer }) })
    )
  })
}
