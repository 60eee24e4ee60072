import { type Language, locales } from '../../i18n/languages.ts'
import { answered, type Progress } from '../review.ts'
import { reviewWords } from '../words.ts'

type Props = { progress: Progress; language: Language }

/** How far somebody is, in words and as one line. */
export function ProgressLine({ progress, language }: Props) {
  const said = progressInWords(progress, language)
  return (
    <p class="progress">
      <span class="progress-words" data-seen>
        {said}
      </span>
      <progress value={answered(progress)} max={Math.max(1, progress.assigned)} aria-label={said} />
    </p>
  )
}

export function progressInWords(progress: Progress, language: Language): string {
  const figure = new Intl.NumberFormat(locales[language])
  return reviewWords[language].room.seen(
    figure.format(answered(progress)),
    figure.format(progress.assigned),
  )
}
