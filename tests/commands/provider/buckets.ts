import { Refusal, type Route } from './answers.ts'

/** R2, as far as its buckets and their rules go. */
export class Buckets {
  readonly all = new Map<string, { cors: unknown }>()

  routes: Array<Route> = [
    [
      'GET',
      '/r2/buckets/:name',
      ({ params }) => ({ name: this.#find(params.name) && params.name }),
    ],
    [
      'POST',
      '/r2/buckets',
      async ({ body }) => {
        const { name } = (await body()) as { name: string }
        if (this.all.has(name)) {
          throw new Refusal(409, 10004, 'The bucket you tried to create already exists')
        }
        this.all.set(name, { cors: null })
        return { name }
      },
    ],
    [
      'PUT',
      '/r2/buckets/:name/cors',
      async ({ params, body }) => {
        this.#find(params.name).cors = await body()
        return {}
      },
    ],
  ]

  #find(name = ''): { cors: unknown } {
    const found = this.all.get(name)
    if (!found) throw new Refusal(404, 10006, 'The specified bucket does not exist.')
    return found
  }
}
