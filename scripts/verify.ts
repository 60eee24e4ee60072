import { paths } from '../src/paths.ts'
import { askHouse } from './local/operator.ts'
import { endProgress, progress, say } from './local/say.ts'
import { adviceOn, type Finding, sentenceOn } from './verifying/words.ts'

type Page = {
  findings: Array<Finding>
  checked: { files: number; bytes: number; rows: number }
  next: string | null
}

const checked = { files: 0, bytes: 0, rows: 0 }
const findings: Array<Finding> = []
let after: string | undefined
do {
  const page = (await askHouse('GET', paths.api.verification({ after }))) as Page
  findings.push(...page.findings)
  checked.files += page.checked.files
  checked.bytes += page.checked.bytes
  checked.rows += page.checked.rows
  progress(`${checked.files} files, ${megabytes(checked.bytes)} MB, ${findings.length} wrong …`)
  after = page.next ?? undefined
} while (after !== undefined)

endProgress(
  `Compared ${checked.rows} rows with ${checked.files} files, ${megabytes(checked.bytes)} MB of them byte for byte.`,
)
for (const [kind, all] of Map.groupBy(findings, ({ kind }) => kind)) {
  say('')
  for (const finding of all) say(`  ${sentenceOn(finding)}`)
  say(`  -> ${adviceOn(kind)}`)
}
if (findings.length > 0) say('')
say(findings.length === 0 ? 'Nothing is wrong.' : `${findings.length} wrong.`)
process.exitCode = findings.length === 0 ? 0 : 1

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
}
