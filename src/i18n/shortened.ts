/** The beginning of a long label, up to the end of a word, so that a list of many stays short. */
export function shortened(text: string, most = 42): string {
  const label = text.trim().replace(/[.:。]$/, '')
  if (label.length <= most) return label
  const head = label.slice(0, most)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2))}…`.replace(/[,;:،]…$/, '…')
}
