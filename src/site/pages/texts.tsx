/** Paragraphs as an organiser writes them: a blank line starts a new one. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {paragraphsOf(text).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}

export function paragraphsOf(text: string): Array<string> {
  return text
    .split(/\n\s{0,99}\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
}
