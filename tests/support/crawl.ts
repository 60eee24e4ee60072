import type { Visitor } from './visitor.ts'

const addresses = /(?:href|src|srcset|action|data-[a-z-]+)="([^"]+)"/g

/**
 * Everything that somebody is sent who follows every address she meets: by path, the answer with its
 * headers. `goes` says which addresses she follows; signing out ends the walk, so nobody does that.
 */
export async function crawl(
  visitor: Visitor,
  starts: Array<string>,
  goes: (path: string) => boolean,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path)) continue
    const response = await visitor.get(path)
    const answer = await everythingIn(response)
    seen.set(path, answer)
    const found = [...answer.matchAll(addresses), ['', response.headers.get('Location') ?? '']]
      .flatMap(([, list = '']) => list.split(', '))
      .map((address) => address.split(' ')[0]?.split('#')[0]?.replaceAll('&amp;', '&') ?? '')
    waiting.push(...found.filter((address) => address.startsWith('/') && goes(address)))
  }
  return seen
}

/** All that an answer tells: its headers and its body. */
export async function everythingIn(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return [...headers, await response.text()].join('\n')
}
