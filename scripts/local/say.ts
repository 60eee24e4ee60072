/** What the house tells the person in front of it: plain lines, one kind of progress line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function progress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`)
}

export function endProgress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  say(line)
}

/** Ends the command with a sentence that says what to do. */
export function refuse(message: string): never {
  process.stderr.write(`\n${message}\n\n`)
  process.exit(1)
}
