/** Puts facts into a sentence: `interpolate('Poster {n}', { n: 2 })`. */
export function interpolate(sentence: string, facts: Record<string, string | number>): string {
  return sentence.replace(/\{(\w{1,40})\}/g, (whole, name) => String(facts[name] ?? whole))
}

/** A name of any script, set apart so that it cannot turn the sentence around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
