import type { Account } from './account.ts'

/** What the Worker that runs now was given: its variables, and the names of its secrets. */
export type Running = { vars: Record<string, string>; secrets: Array<string> }

type Binding = { type: string; name: string; text?: string }

/** "This Worker does not exist", as one of two services says it. */
const notThere = [10007, 10090]

export async function findRunning(account: Account, name: string): Promise<Running> {
  const settings = await account.find(`/workers/scripts/${name}/settings`, ...notThere)
  const bindings = (settings as { bindings: Array<Binding> } | null)?.bindings ?? []
  return {
    vars: Object.fromEntries(
      bindings.flatMap(({ type, name: variable, text }) =>
        type === 'plain_text' && text !== undefined ? [[variable, text]] : [],
      ),
    ),
    secrets: bindings.flatMap(({ type, name: secret }) => (type === 'secret_text' ? [secret] : [])),
  }
}
