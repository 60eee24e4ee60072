/** By these a page and its font agree on a shape: letters, digits and few signs, and not many. */
export function isGlyphName(name: string): boolean {
  return /^[A-Za-z0-9._-]{1,31}$/.test(name)
}
