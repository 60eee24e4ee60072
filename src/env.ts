import type { Viewer } from './accounts/account.ts'
import type { Language } from './shared/languages.ts'

export type AppEnv = {
  Bindings: Env
  Variables: { language: Language; viewer: Viewer | null; arrivedAt: Date; bodyLimit: number }
}
