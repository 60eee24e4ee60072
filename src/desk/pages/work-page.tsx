import type { Call } from '../../calls/call.ts'
import { countryName } from '../../i18n/countries.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { sizeInWords } from '../../i18n/file-sizes.ts'
import { isolated } from '../../i18n/interpolate.ts'
import { type Language, languageTag, locales } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import { listed } from '../../i18n/plurals.ts'
import { languageName } from '../../jury/pages/names.ts'
import { LargePoster, largest } from '../../jury/pages/poster.tsx'
import { told } from '../../jury/visible-fields.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import type { Submission } from '../../submissions/submission.ts'
import { type LooksWords, looksWords } from '../../works/picture-approval-words.ts'
import { words as workWords } from '../../works/words.ts'
import type { Work } from '../../works/work.ts'
import { deskPassWords } from '../pass-words.ts'
import type { DeskWork, Opinion } from '../store.ts'
import { DecisionButtons, Verdict } from './decision-buttons.tsx'
import { Opinions } from './opinions.tsx'
import { deskRefusals } from './refusals.ts'
import { Tally } from './row.tsx'

type Props = {
  call: Call
  language: Language
  found: DeskWork
  submission: Submission
  opinions: Array<Opinion>
  said?: string | undefined
}

/** One work with everything an organiser needs to decide and to answer. */
export function DeskWorkPage(props: Props) {
  const { call, language, found, opinions, said } = props
  const { work, standing } = found
  const picture = { ...work, width: work.width ?? 1, height: work.height ?? 1 }
  const whole = work.state === 'withdrawn' ? null : largest(picture)
  return (
    <desk-list class="desk-work" {...deskRefusals(language)}>
      <figure class="desk-poster">
        {whole ? (
          <a href={whole}>
            <LargePoster
              picture={picture}
              alt={work.altText || work.title}
              language={work.language}
              sizes="(min-width: 62rem) 50vw, 100vw"
            />
          </a>
        ) : (
          <p class="no-picture">{workWords[language].states[work.state]}</p>
        )}
      </figure>
      <div class="desk-facts">
        <p class="kicker">
          <a href={paths.deskCall(call.slug)}>{call.definition.texts[language].title}</a>
        </p>
        <h1 dir="auto">{work.title || work.code}</h1>
        <p class="said" role="status">
          {said}
        </p>
        <p class="wrong" role="alert"></p>
        {work.state === 'ready' && (
          <div class="desk-decision">
            <DecisionButtons
              work={{ ...work, workId: work.id }}
              call={call}
              language={language}
              here={paths.deskWork(call.slug, work.id)}
            />
            <Verdict staged={work.staged} decision={work.decision} language={language} />
            <Tally standing={standing} language={language} />
          </div>
        )}
        {work.statement && (
          <p class="statement" dir="auto" lang={languageTag(work.language)}>
            {work.statement}
          </p>
        )}
        <Facts {...props} />
        <Opinions opinions={opinions} language={language} />
      </div>
    </desk-list>
  )
}

function Facts({ call, language, found: { work }, submission }: Props) {
  const { desk } = reviewWords[language]
  const looks = looksWords[language]
  const { artist } = submission
  const { definition } = call
  const licence = definition.licences.find(({ id }) => id === work.licence)
  const answers = definition.questions.flatMap((question) =>
    told(question, { answers: work.answers, submissionAnswers: submission.answers }),
  )
  const facts: Array<[string, string | null]> = [
    [desk.artist, artist.name],
    [desk.credit, artist.collective],
    [desk.members, listed(artist.members, language)],
    [desk.country, artist.country && countryName(artist.country, language)],
    [desk.contact, artist.email],
    [desk.links, artist.links.join(' ')],
    [desk.language, languageName(work.language, language)],
    [desk.licence, licence?.label[language] ?? work.licence],
    [desk.code, `${submission.code} / ${work.code}`],
    [desk.committed, inBothZones(submission.committedAt, definition.timeZone, language)],
    [deskPassWords[language].late, lateInWords(submission, definition.timeZone, language)],
    [
      desk.file,
      listed(
        [isolated(work.file.name), sizeInWords(work.file.size, locales[language])],
        language,
        'unit',
      ),
    ],
    [looks.picture, work.shownFrom && looks.desk[work.shownFrom]],
    [looks.artistSays, work.state === 'ready' ? opinionOf(work, looks) : null],
    [desk.reason, work.reason && workWords[language].reasons[work.reason].what],
    ...answers.map(({ label, answer }): [string, string] => [
      label[language],
      listed(answer, language),
    ]),
  ]
  return (
    <dl class="facts">
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
      <div>
        <dt>{desk.consents}</dt>
        {definition.consents.map(({ name, label }) => (
          <dd>
            {label[language]}: <b>{submission.consents[name] ? desk.given : desk.notGiven}</b>
          </dd>
        ))}
      </div>
    </dl>
  )
}

function opinionOf({ looksRight }: Work, looks: LooksWords): string {
  if (looksRight === null) return looks.notSaid
  return looksRight ? looks.right : looks.wrong
}

function lateInWords(submission: Submission, zone: string, language: Language): string | null {
  const { lateUntil } = submission
  if (!lateUntil) return null
  const until = endInBothZones(lateUntil, zone, language)
  return `${deskPassWords[language].lateUntil} ${until}`
}
