import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Work } from '../../works/work.ts'
import { ownWords } from '../words.ts'

/** Taking along, withdrawing and erasing. */
export function OwnData({ works, language }: { works: Array<Work>; language: Language }) {
  const { data } = ownWords[language]
  const isAny = works.some((work) => work.state !== 'withdrawn')
  return (
    <details class="fold own-data" id="data">
      <summary>
        <h2>{data.title}</h2>
      </summary>
      <div class="fold-body">
        <p>
          <a href={paths.submissionExport()}>{data.export}</a>
          <span class="hint">{data.exportHint}</span>
        </p>
        {isAny && works.length > 1 && (
          <details class="withdrawal">
            <summary>{data.withdrawAll}</summary>
            <form method="post" action={paths.submissionWithdrawals()}>
              <p class="hint">{data.withdrawAllAbout}</p>
              <button class="button">{data.withdrawAllNow}</button>
            </form>
          </details>
        )}
        <p>
          <a href={paths.submissionErasure()}>{data.erase}</a>
        </p>
      </div>
    </details>
  )
}
