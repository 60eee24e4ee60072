import { parseArgs } from 'node:util'
import { inviteToHouse } from './local/operator.ts'
import { refuse, say } from './local/say.ts'

const usage = 'npm run invite -- --role reviewer|organiser --call SLUG --email ADDRESS'
const { role, call, email } = read()

if (role !== 'reviewer' && role !== 'organiser') {
  refuse(`--role is reviewer or organiser${role ? `, not ${role}` : ''}.\n${usage}`)
}
say(await inviteToHouse(call, role, email))

function read(): { role: string | undefined; call: string; email: string } {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { role: text, call: text, email: text } })
    return {
      role: values.role,
      call: values.call ?? refuse(`--call is missing.\n${usage}`),
      email: values.email ?? refuse(`--email is missing.\n${usage}`),
    }
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}
