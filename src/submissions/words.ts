import { interpolate } from '../i18n/interpolate.ts'
import type { InEveryLanguage, Language } from '../i18n/languages.ts'
import type { Explanation } from '../web/explanation.ts'
import { passWords } from './late-pass/late-pass-words.ts'
import { proofWords } from './proof-of-work/proof-of-work-words.ts'
import { quotaWords } from './quota-words.ts'
import type { SubmitRefusal } from './submission.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

/** What the artist reads. `{names}` in braces are for `interpolate`. */
export type SubmissionWords = {
  form: Record<FormWord, string>
  sending: Record<SendingWord, string>
  own: Record<OwnWord, string>
  lost: Record<LostWord, string>
  refusals: Record<'call-not-open' | 'call-closed' | 'key-reused', Explanation>
}

export type FormWord =
  | 'title'
  | 'promise'
  | 'closes'
  | 'counts'
  | 'withYou'
  | 'optional'
  | 'posters'
  | 'poster'
  | 'several'
  | 'severalOf'
  | 'moreAtOnce'
  | 'file'
  | 'chooseFile'
  | 'chooseOther'
  | 'drop'
  | 'printAs'
  | 'more'
  | 'tellMore'
  | 'fileRules'
  | 'printRules'
  | 'printBleed'
  | 'printKind'
  | 'pixelRules'
  | 'portraitOnly'
  | 'landscapeOnly'
  | 'rgb'
  | 'cmyk'
  | 'stashed'
  | 'metadata'
  | 'workTitle'
  | 'statement'
  | 'statementHint'
  | 'characters'
  | 'words'
  | 'altText'
  | 'workLanguage'
  | 'noWords'
  | 'severalLanguages'
  | 'licence'
  | 'licenceAbout'
  | 'change'
  | 'licenceText'
  | 'you'
  | 'name'
  | 'nameHint'
  | 'email'
  | 'emailHint'
  | 'country'
  | 'noCountry'
  | 'collective'
  | 'members'
  | 'membersHint'
  | 'links'
  | 'linksHint'
  | 'leastAge'
  | 'questions'
  | 'section'
  | 'choose'
  | 'chooseUpTo'
  | 'consents'
  | 'send'
  | 'sendNote'
  | 'kept'
  | 'cut'
  | 'broken'
  | 'backToCall'

export type SendingWord =
  | 'add'
  | 'remove'
  | 'removed'
  | 'preview'
  | 'aboutFile'
  | 'noPreview'
  | 'wrongFormat'
  | 'check'
  | 'reading'
  | 'handingIn'
  | 'placeKept'
  | 'sent'
  | 'overall'
  | 'offline'
  | 'again'
  | 'allArrived'
  | 'interrupted'
  | 'notHandedIn'
  | 'toOwnPage'
  | 'resume'
  | 'otherFile'
  | 'changed'

export type OwnWord =
  | 'title'
  | 'titleOf'
  | 'code'
  | 'codeHint'
  | 'link'
  | 'linkHint'
  | 'copy'
  | 'copied'
  | 'call'
  | 'until'
  | 'uploadsOver'
  | 'sendAgain'
  | 'sameFile'
  | 'sendFile'
  | 'notTheFile'
  | 'asSeen'
  | 'reload'
  | 'receipt'
  | 'receiptHint'
  | 'committed'
  | 'received'
  | 'notReceived'
  | 'size'
  | 'fingerprint'
  | 'download'
  | 'verify'
  | 'wall'
  | 'withdraw'
  | 'withdrawAbout'
  | 'withdrawNow'
  | 'leave'
  | 'leaveHint'
  | 'left'
  | 'ask'

export type LostWord =
  | 'broken'
  | 'brokenText'
  | 'title'
  | 'text'
  | 'email'
  | 'send'
  | 'sent'
  | 'sentHint'
  | 'wrong'

export const words: InEveryLanguage<SubmissionWords> = { en, es, pt, fr, ar }

/** Why a form was not taken; `when` is the opening or closing, in words. */
export function explain(
  refusal: SubmitRefusal,
  language: Language,
  facts: { when: string; contact: string },
): Explanation {
  const said = saidOf(refusal, language)
  return { what: interpolate(said.what, facts), next: interpolate(said.next, facts) }
}

function saidOf(refusal: SubmitRefusal, language: Language): Explanation {
  if (refusal.kind === 'too-many') {
    return { what: quotaWords[language][refusal.share], next: quotaWords[language].next }
  }
  return {
    ...words[language].refusals,
    ...passWords[language].refusals,
    ...proofWords[language].refusals,
  }[refusal.kind]
}
