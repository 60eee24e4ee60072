import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Follows the local engine's log, keeps every mail it tells of as one readable file in `mail`, and
 * notes it in `mail.log` beside. Returns a function that takes the log line by line.
 */
export function keepMail(data: string, onMail: (kept: number) => void): (line: string) => void {
  const folder = path.join(data, 'mail')
  mkdirSync(folder, { recursive: true })
  let to = ''
  let subject = ''
  let kept = 0
  return (line) => {
    to = /^To: (.+)$/.exec(line)?.[1] ?? to
    subject = /^Subject: (.+)$/.exec(line)?.[1] ?? subject
    const text = /^Text: (.+)$/.exec(line)?.[1]
    if (!text || !existsSync(text)) return

    const now = new Date().toISOString()
    const recipient = to.replace(/[^\w.@+-]/g, '_').slice(0, 80)
    const name = `${now.replaceAll(':', '-')}-${recipient}-${path.basename(text).slice(1, 9)}.txt`
    writeFileSync(
      path.join(folder, name),
      `To: ${to}\nSubject: ${subject}\n\n${readFileSync(text, 'utf8')}`,
    )
    appendFileSync(path.join(data, 'mail.log'), `${now}  ${to}  ${subject}  ${name}\n`)
    kept += 1
    onMail(kept)
  }
}
