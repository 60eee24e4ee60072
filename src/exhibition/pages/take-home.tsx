import type { Call } from '../../calls/call.ts'
import { sizeInWords } from '../../i18n/file-sizes.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { figure } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { type Copy, extensionOf, labelOf } from '../../works/download.ts'
import { copyWords } from '../download-words.ts'
import { downloadName, type Exhibited, largest } from '../exhibition.ts'
import { wallWords } from '../words.ts'

type Props = { call: Call; work: Exhibited; language: Language }

/** What the licence allows, and the file where it allows taking it. */
export function TakeHome({ call, work, language }: Props) {
  const words = wallWords[language]
  const licence = call.definition.licences.find((one) => one.id === work.licence)
  const picture = largest(work)
  return (
    <section>
      <h2>{words.licence}</h2>
      <p class="licence">
        {licence?.label[language] ?? words.noLicence}
        {licence?.url && (
          <>
            {' '}
            <a href={licence.url} rel="license noopener">
              {words.licenceText}
            </a>
          </>
        )}
      </p>
      {licence?.download && picture && (
        <p class="take-home">
          <a class="button" href={paths.rendition(picture.name)} download={downloadName(work)}>
            {words.download}
          </a>
          <span class="quiet">
            {words.downloadNote(
              figure(picture.width, language),
              figure(picture.height, language),
              sizeInWords(picture.bytes, locales[language]),
            )}
          </span>
        </p>
      )}
      {licence?.download && work.copy && (
        <Original work={work} copy={work.copy} language={language} />
      )}
    </section>
  )
}

/** What the artist sent, without its metadata: for printing it is the better file. */
function Original({ work, copy, language }: { work: Exhibited; copy: Copy; language: Language }) {
  const words = copyWords[language]
  return (
    <p class="take-home">
      <a href={paths.copy(copy.name)} download={downloadName(work, extensionOf(copy))}>
        {words.download}
      </a>
      <span class="quiet">
        {words.note(labelOf(copy), sizeInWords(copy.size, locales[language]))}
      </span>
    </p>
  )
}
