declare namespace Cloudflare {
  interface Env {
    MIGRATIONS: Array<import('cloudflare:test').D1Migration>
  }
}
