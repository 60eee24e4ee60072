import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { probablyMeant } from '../../shared/address-typo.ts'
import type { Submission } from '../../submissions/submission.ts'
import { typoWords } from '../../web/form/typo-words.ts'
import { Sentence } from '../../web/mail-address.tsx'
import type { MailState } from './mail-state-store.ts'

type Props = { submission: Submission; mail: MailState; language: Language }

/** An address that looks like a slip: asked about after the commitment, which waits for no answer. */
export function AddressAsked({ submission, mail, language }: Props) {
  const typo = typoWords[language]
  const asked = mail.waiting?.email ?? (mail.isSettled ? '' : submission.artist.email)
  const meant = probablyMeant(asked)
  if (meant === null) return null
  return (
    <section class="address-asked" aria-labelledby="address-asked">
      <h2 id="address-asked">
        <Sentence sentence={typo.question} email={meant} />
      </h2>
      <p>
        <Sentence sentence={typo.beware} email={asked} />
      </p>
      <div class="address-answers">
        <form method="post" action={paths.submissionAddress()}>
          <input type="hidden" name="email" value={meant} />
          <button>
            <span>
              <Sentence sentence={typo.take} email={meant} />
            </span>
          </button>
        </form>
        {!mail.waiting && (
          <form method="post" action={paths.submissionAddressAffirmation()}>
            <button>
              <span>
                <Sentence sentence={typo.keep} email={asked} />
              </span>
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
