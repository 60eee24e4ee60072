import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { asset } from '../../web/assets.ts'
import { proofWords } from '../proof-of-work/proof-of-work-words.ts'

/** The sum her device does while she fills in the form; without script a quota takes its place. */
export function ProofOfWork({ call, language }: { call: Call; language: Language }) {
  const { working, done, waiting, failed, withoutScript } = proofWords[language]
  return (
    <>
      <proof-of-work
        data-challenge={paths.api.challenge(call.slug)}
        data-worker={asset('proof-worker.js')}
        data-words={JSON.stringify({ working, done, waiting, failed })}
      >
        <input type="hidden" data-proof />
        <p class="hint" role="status"></p>
      </proof-of-work>
      <noscript>
        <p class="hint">{withoutScript}</p>
      </noscript>
    </>
  )
}
