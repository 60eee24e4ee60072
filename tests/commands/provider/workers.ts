import { randomUUID } from 'node:crypto'
import { type Asked, Refusal, type Route } from './answers.ts'

export type Binding = {
  type: string
  name: string
  text?: string
  id?: string
  bucket_name?: string
  queue_name?: string
}
export type Version = { id: string; bindings: Array<Binding>; modules: Array<string> }
type Worker = { versions: Array<Version>; schedules: Array<unknown>; workersDev: boolean }

/** Workers: their code is taken, their bindings are looked up, their secrets are never told. */
export class Workers {
  readonly all = new Map<string, Worker>()
  /** Whether there is what a binding names. */
  readonly #isThere: (binding: Binding) => boolean

  constructor(isThere: (binding: Binding) => boolean) {
    this.#isThere = isThere
  }

  routes: Array<Route> = [
    [
      'GET',
      '/workers/services/:name',
      ({ params }) => ({
        default_environment: { environment: 'production', script: scriptOf(this.#find(params)) },
      }),
    ],
    [
      'GET',
      '/workers/scripts/:name/settings',
      ({ params }) => ({ bindings: bindingsOf(this.#find(params)).map(withoutSecret) }),
    ],
    [
      'GET',
      '/workers/scripts/:name/secrets',
      ({ params }) =>
        bindingsOf(this.#find(params))
          .filter(({ type }) => type === 'secret_text')
          .map(withoutSecret),
    ],
    [
      'GET',
      '/workers/scripts/:name/deployments',
      ({ params }) => ({
        deployments: this.#find(params)
          .versions.slice(-1)
          .map(({ id }) => ({ id, versions: [{ version_id: id, percentage: 100 }] })),
      }),
    ],
    ['PUT', '/workers/scripts/:name', (asked) => this.#upload(asked)],
    [
      'POST',
      '/workers/scripts/:name/versions',
      (asked) => {
        this.#find(asked.params)
        return this.#upload(asked)
      },
    ],
    ['POST', '/workers/scripts/:name/deployments', ({ params }) => this.#find(params) && {}],
    ['PATCH', '/workers/scripts/:name/script-settings', ({ params }) => this.#find(params) && {}],
    [
      'PUT',
      '/workers/scripts/:name/schedules',
      async ({ params, body }) => {
        this.#find(params).schedules = (await body()) as Array<unknown>
        return {}
      },
    ],
    ['GET', '/workers/subdomain', () => ({ subdomain: 'rehearsal' })],
    [
      'GET',
      '/workers/workers/:name',
      ({ params }) => ({
        subdomain: { enabled: this.#find(params).workersDev, previews_enabled: false },
      }),
    ],
    [
      'POST',
      '/workers/scripts/:name/subdomain',
      async ({ params, body }) => {
        const { enabled } = (await body()) as { enabled: boolean }
        this.#find(params).workersDev = enabled
        return { enabled, previews_enabled: false }
      },
    ],
  ]

  /** What the Worker that runs now holds, its secrets too. */
  running(name: string): Array<Binding> {
    return bindingsOf(this.#find({ name }))
  }

  async #upload({ params, body }: Asked): Promise<object> {
    const form = (await body()) as FormData
    const metadata = JSON.parse(String(form.get('metadata'))) as {
      main_module: string
      bindings: Array<Binding>
      keep_bindings?: Array<string>
    }
    const name = params.name ?? ''
    const worker = this.all.get(name) ?? { versions: [], schedules: [], workersDev: false }
    const bindings = this.#resolve(
      metadata.bindings,
      bindingsOf(worker),
      metadata.keep_bindings ?? [],
    )
    if (!form.has(metadata.main_module)) throw new Refusal(400, 10021, 'No main module')
    const version = {
      id: randomUUID(),
      bindings,
      modules: [...form.keys()].filter((key) => key !== 'metadata'),
    }
    worker.versions.push(version)
    this.all.set(name, worker)
    const deployment = version.id.replaceAll('-', '')
    return {
      id: version.id,
      deployment_id: deployment,
      startup_time_ms: 1,
      etag: deployment,
      resources: { script: { etag: deployment } },
    }
  }

  #resolve(given: Array<Binding>, before: Array<Binding>, keep: Array<string>): Array<Binding> {
    const named = given.map((binding) => {
      if (binding.type !== 'inherit') return binding
      const inherited = before.find(({ name }) => name === binding.name)
      if (!inherited) throw new Refusal(400, 10057, `inherit binding '${binding.name}' is invalid`)
      return inherited
    })
    const missing = named.find((binding) => !this.#isThere(binding))
    if (missing) {
      throw new Refusal(400, 10021, `binding ${missing.name} of type ${missing.type} names nothing`)
    }
    const names = new Set(named.map(({ name }) => name))
    return [...named, ...before.filter(({ type, name }) => keep.includes(type) && !names.has(name))]
  }

  #find({ name = '' }: Record<string, string>): Worker {
    const found = this.all.get(name)
    if (!found) throw new Refusal(404, 10007, 'This Worker does not exist on your account.')
    return found
  }
}

function bindingsOf({ versions }: Worker): Array<Binding> {
  return versions.at(-1)?.bindings ?? []
}

function scriptOf(worker: Worker): object {
  return { tag: worker.versions.at(0)?.id, tags: [], last_deployed_from: 'wrangler' }
}

function withoutSecret(binding: Binding): Binding {
  return binding.type === 'secret_text' ? { type: binding.type, name: binding.name } : binding
}
