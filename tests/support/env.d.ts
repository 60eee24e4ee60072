declare namespace Cloudflare {
  interface Env {
    RUNS: string
    SEED: string
    MIGRATIONS: Array<import('cloudflare:test').D1Migration>
  }
}
