import { copyIn } from './copying/in.ts'
import { copyOut } from './copying/out.ts'
import { refuse } from './local/say.ts'

const usage = 'npm run copy -- out DIR | in DIR'
const [verb, folder, ...rest] = process.argv.slice(2)
if (!folder || rest.length > 0 || (verb !== 'out' && verb !== 'in')) refuse(usage)

await (verb === 'out' ? copyOut(folder) : copyIn(folder)).catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error)
  refuse(`${why}\nRun npm run copy -- ${verb} ${folder} again: it goes on where it stopped.`)
})
