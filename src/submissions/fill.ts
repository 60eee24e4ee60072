/** Puts facts into a sentence: `fill('Poster {n}', { n: 2 })`. */
export function fill(sentence: string, facts: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole))
}
