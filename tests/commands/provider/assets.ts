import type { Route } from './answers.ts'

/** Static files: those that are here already are not asked for again. */
export class Assets {
  readonly stored = new Set<string>()

  routes: Array<Route> = [
    [
      'POST',
      '/workers/scripts/:name/assets-upload-session',
      async ({ body }) => {
        const { manifest } = (await body()) as { manifest: Record<string, { hash: string }> }
        const wanted = Object.values(manifest)
          .map(({ hash }) => hash)
          .filter((hash) => !this.stored.has(hash))
        return { jwt: this.jwt, buckets: wanted.length > 0 ? [[...new Set(wanted)]] : [] }
      },
    ],
    [
      'POST',
      '/workers/assets/upload',
      async ({ body }) => {
        for (const hash of ((await body()) as FormData).keys()) this.stored.add(hash)
        return { jwt: this.jwt }
      },
    ],
  ]

  /** What an upload of files is authorised with instead of the account's token. */
  readonly jwt = ['{"alg":"none"}', '{"session":"rehearsal"}', 'unsigned']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')
}
