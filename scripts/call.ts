import { readFileSync } from 'node:fs'
import { paths } from '../src/paths.ts'
import { askHouse } from './local/operator.ts'
import { refuse, say } from './local/say.ts'

const usage = 'npm run call -- put FILE | get SLUG | list'
const [verb, subject] = process.argv.slice(2)

switch (verb) {
  case 'put':
    await put(subject ?? refuse(usage))
    break
  case 'get':
    say(
      JSON.stringify(
        await askHouse('GET', paths.api.definition(subject ?? refuse(usage))),
        null,
        2,
      ),
    )
    break
  case 'list':
    await list()
    break
  default:
    refuse(usage)
}

async function put(file: string): Promise<void> {
  const definition = read(file)
  const slug =
    typeof definition.slug === 'string' ? definition.slug : refuse(`${file} has no slug.`)
  const call = (await askHouse('PUT', paths.api.call(slug), definition)) as { state: string }
  say(`${slug} is ${call.state}.`)
}

async function list(): Promise<void> {
  const { calls } = (await askHouse('GET', paths.api.calls())) as {
    calls: Array<{ slug: string; state: string; closesAt: string; title: string }>
  }
  for (const call of calls) {
    say(`${call.state.padEnd(9)} ${call.closesAt}  ${call.slug}  ${call.title}`)
  }
}

function read(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as Record<string, unknown>
  } catch (error) {
    return refuse(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
}
