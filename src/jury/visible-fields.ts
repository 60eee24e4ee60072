import type { Answers, CallDefinition, Question, VisibleField } from '../calls/call.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'

/** Everything a call could let its reviewers see of a work. Contact, links and codes are not in it. */
export type Facts = {
  title: string
  statement: string
  altText: string
  language: string
  licence: string
  country: string | null
  answers: Answers
  submissionAnswers: Answers
  credit: string
}

export type Told = { label: InEveryLanguage<string>; answer: Array<string> }

/** What a reviewer does see. A field that is null is kept from her, or was never given. */
export type Seen = {
  title: string | null
  statement: string | null
  altText: string | null
  language: string | null
  licence: InEveryLanguage<string> | null
  country: string | null
  credit: string | null
  answers: Array<Told>
}

/**
 * What the call lets reviewers see of a work. While reviewing is blind, of the answers only those
 * about the work are shown: those about the submission say who sent it.
 */
export function seenBy(
  call: Pick<CallDefinition, 'review' | 'licences' | 'questions'>,
  facts: Facts,
): Seen {
  const { blind, reviewersSee } = call.review
  const allowed = (sight: VisibleField, text: string | null) =>
    reviewersSee.includes(sight) && text ? text : null
  const questions = reviewersSee.includes('answers')
    ? call.questions.filter((question) => question.about === 'work' || !blind)
    : []
  return {
    title: allowed('title', facts.title),
    statement: allowed('statement', facts.statement),
    altText: allowed('altText', facts.altText),
    language: allowed('language', facts.language),
    licence: reviewersSee.includes('licence') ? licenceOf(call, facts.licence) : null,
    country: allowed('country', facts.country),
    credit: blind ? null : facts.credit,
    answers: questions.flatMap((question) => told(question, facts)),
  }
}

export function told(
  question: Question,
  facts: Pick<Facts, 'answers' | 'submissionAnswers'>,
): Array<Told> {
  const given = (question.about === 'work' ? facts.answers : facts.submissionAnswers)[question.name]
  const answer = [given ?? []].flat().filter((text) => text !== '')
  return answer.length > 0 ? [{ label: question.label, answer }] : []
}

function licenceOf(
  call: Pick<CallDefinition, 'licences'>,
  id: string,
): InEveryLanguage<string> | null {
  return call.licences.find((licence) => licence.id === id)?.label ?? null
}
