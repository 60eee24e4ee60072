const digits = new Map([
  ['Digit1', '1'],
  ['Digit2', '2'],
  ['Digit3', '3'],
  ['Numpad1', '1'],
  ['Numpad2', '2'],
  ['Numpad3', '3'],
])

/**
 * The key as it is printed on the screen. On a keyboard whose letters are not Latin, or whose digits
 * need Shift, the place of the key counts.
 */
export function keyOf(event: KeyboardEvent): string {
  const digit = digits.get(event.code)
  if (digit && !/^[?]$/.test(event.key)) return digit
  if (/^[؟?]$/.test(event.key)) return '?'
  const isLatin = /^[\x20-\x7e]$/.test(event.key)
  if (event.key.length === 1 && !isLatin) return event.code.replace('Key', '').toLowerCase()
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input, select')
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}
