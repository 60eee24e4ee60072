import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Operator } from '../../demo/operator.ts'
import { freePort } from '../../scripts/local/port.ts'
import { localSecrets } from '../../scripts/local/secrets.ts'
import { type House, migrate, serve, untilAnswers } from '../../scripts/local/server.ts'

/** The house as all journeys share it. A call or an address that only one may touch is its own. */
export class SharedHouse {
  readonly house: House
  readonly url: string
  readonly operator: Operator

  constructor(house: House) {
    this.house = house
    this.url = house.url
    this.operator = new Operator(house.url, localSecrets().OPERATOR_TOKEN)
  }

  /** The mails that have left for one address, the oldest first. */
  mailsTo(address: string): Array<string> {
    const folder = path.join(this.house.data, 'mail')
    return readdirSync(folder)
      .filter((name) => name.includes(address))
      .toSorted()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  }
}

/** The house as `npm start` serves it, with a store of its own that goes with it. */
export class RunningHouse extends SharedHouse {
  readonly #variables: Record<string, string>
  #child: ReturnType<typeof serve>
  #isEnding = false

  /** With variables that differ from those of `npm start`, if there are any. */
  static async start(variables: Record<string, string> = {}): Promise<RunningHouse> {
    const data = mkdtempSync(path.join(os.tmpdir(), 'cartelera-test-'))
    migrate(data)
    // The local engine takes ports of its own as it starts, and somebody else may be faster.
    for (let tries = 1; ; tries += 1) {
      const port = await freePort()
      const running = new RunningHouse({ port, data, url: `http://localhost:${port}` }, variables)
      try {
        await untilAnswers(running.house, running.#child)
        return running
      } catch (error) {
        await running.#end('SIGKILL')
        if (tries === 3) throw error
      }
    }
  }

  private constructor(house: House, variables: Record<string, string>) {
    super(house)
    this.#variables = variables
    this.#child = this.#serve()
  }

  /** The folder of its store. */
  get data(): string {
    return this.house.data
  }

  /** Kills the server outright and starts it again on the same store, perhaps changed, and port. */
  async crash(change: () => void = () => {}): Promise<void> {
    await this.#end('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    change()
    this.#child = this.#serve()
    await untilAnswers(this.house, this.#child)
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.house.data, { recursive: true, force: true })
  }

  /** A server that ends by itself says why, since all tests after it fail for want of it. */
  #serve(): ReturnType<typeof serve> {
    this.#isEnding = false
    const said: Array<string> = []
    const child = serve(this.house, (line) => said.push(line), undefined, this.#variables)
    child.once('close', (code, signal) => {
      if (this.#isEnding) return
      console.error(`The server ended by itself (${code ?? signal}). Its last lines:`)
      console.error(said.slice(-40).join('\n'))
    })
    return child
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#isEnding = true
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill(signal)
    await ended
  }
}

/** Looks again until `look` finds something. */
export async function eventually<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
  what: string,
): Promise<Found> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Waited in vain for ${what}`)
}
