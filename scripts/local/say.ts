let isUnderway = false

/** What a command tells the person in front of it: plain lines, and one line that changes. */
export function say(line: string): void {
  clear()
  process.stdout.write(`${line}\n`)
}

/** A line that the next one takes the place of; nothing where nobody watches. */
export function progress(line: string): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(`\r\x1b[K${line}`)
  isUnderway = true
}

export function endProgress(line: string): void {
  say(line)
}

/** Ends the command with a sentence that says what to do. */
export function refuse(message: string): never {
  clear()
  process.stderr.write(`\n${message}\n\n`)
  process.exit(1)
}

function clear(): void {
  if (isUnderway) process.stdout.write('\r\x1b[K')
  isUnderway = false
}
