import { paths } from '../../paths.ts'
import { reviewWords } from '../words.ts'
import { LookFacts } from './look-facts.tsx'
import type { LookProps } from './look-page.tsx'

/** What the call lets her know of the poster, and her note. */
export function LookDetails({ call, look, seen, language, typed }: LookProps) {
  const { room } = reviewWords[language]
  return (
    <aside class="look-side">
      <LookFacts seen={seen} language={language} />
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
