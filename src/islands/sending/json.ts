/** Looks into an answer: `at(body, 'works', 0, 'upload')`. */
export function at(value: unknown, ...path: Array<string | number>): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  )
}

export function textAt(value: unknown, ...path: Array<string | number>): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

export function numberAt(value: unknown, ...path: Array<string | number>): number {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : 0
}

export function listAt(value: unknown, ...path: Array<string | number>): Array<unknown> {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}
