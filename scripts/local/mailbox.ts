import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { say } from './say.ts'

/**
 * Follows the local engine's log and keeps every mail it tells of as one readable file. Returns a
 * function that takes the log line by line.
 */
export function keepMail(folder: string): (line: string) => void {
  mkdirSync(folder, { recursive: true })
  let to = ''
  let subject = ''
  return (line) => {
    to = /^To: (.+)$/.exec(line)?.[1] ?? to
    subject = /^Subject: (.+)$/.exec(line)?.[1] ?? subject
    const text = /^Text: (.+)$/.exec(line)?.[1]
    if (!text || !existsSync(text)) return

    const stamp = new Date().toISOString().replaceAll(':', '-')
    const recipient = to.replace(/[^\w.@+-]/g, '_').slice(0, 80)
    const file = path.join(folder, `${stamp}-${recipient}-${path.basename(text).slice(1, 9)}.txt`)
    writeFileSync(file, `To: ${to}\nSubject: ${subject}\n\n${readFileSync(text, 'utf8')}`)
    if (!process.env.CARTELERA_QUIET) say(`Mail to ${to}: ${subject}\n  ${file}`)
  }
}
