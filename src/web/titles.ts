/**
 * How large a title is set: by its length and its longest word, so that the line is filled and no
 * word is broken, on a phone too.
 */
export function titleClass(title: string): string {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length))
  if (title.length <= 16 && longest <= 10) return 'title title-short'
  if (title.length <= 31 && longest <= 13) return 'title title-middle'
  if (title.length <= 64 && longest <= 19) return 'title title-long'
  return 'title title-longest'
}
