import type { Child } from 'hono/jsx'
import type { Call } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import type { Language } from '../../i18n/languages.ts'
import { figure, listed } from '../../i18n/plurals.ts'
import { howPrinted, whatToSend } from './file-rules.ts'

type Props = { call: Call; language: Language }

/** Short ruled entries: who, what, in print, your name, what others may do, questions. */
export function Facts({ call, language }: Props) {
  const { definition } = call
  const words = callWords[language]
  const { facts, kinds } = words
  const { leastAge } = definition.participants
  const printed = howPrinted(definition, language)
  return (
    <dl class="facts">
      <Fact name={facts.who}>
        <p>{definition.texts[language].eligibility}</p>
        <p>
          {capital(
            listed(
              definition.participants.kinds.map((kind) => kinds[kind]),
              language,
            ),
          )}
          .{leastAge && ` ${words.leastAge(figure(leastAge, language))}`}
        </p>
      </Fact>
      <Fact name={facts.what}>
        {whatToSend(definition, language).map((line) => (
          <p>{line}</p>
        ))}
      </Fact>
      {printed.length > 0 && (
        <Fact name={facts.print}>
          {printed.map((line) => (
            <p>{line}</p>
          ))}
        </Fact>
      )}
      <Fact name={facts.yourName}>
        <p>{words.yourName}</p>
      </Fact>
      <Fact name={facts.licences}>
        <ul>
          {definition.licences.map((licence) => (
            <li>
              {licence.url ? (
                <a href={licence.url} rel="license noopener">
                  {licence.label[language]}
                </a>
              ) : (
                licence.label[language]
              )}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={facts.questions}>
        <p>
          <a href={`mailto:${definition.contact}`} dir="ltr">
            {definition.contact}
          </a>
        </p>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}
