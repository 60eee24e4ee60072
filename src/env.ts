import type { Viewer } from './accounts/account.ts'
import type { Language } from './i18n/languages.ts'

export type AppEnv = {
  Bindings: Env
  Variables: { language: Language; viewer: Viewer | null; arrivedAt: Date; bodyLimit: number }
}
