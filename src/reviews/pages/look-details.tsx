import { paths } from '../../paths.ts'
import { countryName } from '../../submissions/countries.ts'
import { reviewWords } from '../words.ts'
import type { LookProps } from './look-page.tsx'
import { languageName } from './names.ts'

/** What the call lets her know of the poster, and her note. */
export function LookDetails({ call, look, seen, language, typed }: LookProps) {
  const { room } = reviewWords[language]
  const facts: Array<[string, string | null]> = [
    [room.credit, seen.credit],
    [room.language, seen.language && languageName(seen.language, language)],
    [room.country, seen.country && countryName(seen.country, language)],
    [room.licence, seen.licence?.[language] ?? null],
    ...seen.answers.map(({ label, answer }): [string, string] => [
      label[language],
      answer.join(', '),
    ]),
  ]
  return (
    <aside class="look-side">
      <h1 dir="auto">{seen.title ?? room.poster}</h1>
      {seen.statement && (
        <p class="look-statement" dir="auto">
          {seen.statement}
        </p>
      )}
      <dl class="look-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {seen.altText && (
        <details class="look-words">
          <summary>{room.altText}</summary>
          <p dir="auto">{seen.altText}</p>
        </details>
      )}
      <form id="review" method="post" action={paths.reviewVote(call.slug, look.workId)}>
        <label for="comment">{room.note}</label>
        <textarea id="comment" name="comment" rows={3} maxlength={4000} dir="auto">
          {typed ?? look.review.comment}
        </textarea>
        <button class="look-save" name="save" value="note">
          {room.saveNote}
        </button>
      </form>
    </aside>
  )
}
