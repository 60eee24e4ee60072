import type { Language } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'

/** What the desk says with script when a decision was not stored, and the way to sign in again. */
export function deskRefusals(language: Language): Record<`data-${string}`, string> {
  const { desk, room } = reviewWords[language]
  return {
    'data-failed': desk.failed,
    'data-busy': room.busy,
    'data-signed-out': room.signedOut,
    'data-sign-in': paths.signIn(),
    'data-to-sign-in': room.toSignIn,
  }
}
