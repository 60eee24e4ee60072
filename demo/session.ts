/** Somebody signed in, who opens pages and presses buttons as a browser without script does. */
export class Session {
  readonly #url: string
  readonly #cookie: string

  static async open(url: string, link: string): Promise<Session> {
    const answer = await fetch(url + new URL(link).pathname, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    const cookie = answer.headers.get('Set-Cookie')?.split(';')[0]
    if (!cookie) throw new Error(`Signing in was answered ${answer.status}`)
    return new Session(url, cookie)
  }

  /** Somebody who only looks. */
  static visitor(url: string): Session {
    return new Session(url, '')
  }

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  async page(path: string): Promise<string> {
    return (await this.look(path)).text
  }

  async look(path: string): Promise<{ text: string; headers: Headers }> {
    const answer = await fetch(this.#url + path, { headers: { Cookie: this.#cookie } })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
    return { text: await answer.text(), headers: answer.headers }
  }

  /** Posts a form and returns where it leads to. */
  async press(path: string, fields: Array<[name: string, value: string]>): Promise<string> {
    const answer = await fetch(this.#url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: this.#cookie, Origin: this.#url },
      body: new URLSearchParams(fields),
    })
    const target = answer.headers.get('Location')
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      return this.press(path, fields)
    }
    if (!target) throw new Error(`${path} was answered ${answer.status}`)
    return target
  }
}
