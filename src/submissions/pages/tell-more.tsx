import type { Child } from 'hono/jsx'
import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import type { FieldContext } from '../../web/form/fields.tsx'
import { words } from '../words.ts'
import { ArtistMore } from './artist-section.tsx'
import { AskedQuestions } from './question.tsx'
import { BlockHeading } from './work-block.tsx'
import { WorkMore } from './work-texts.tsx'

type Props = { call: Call; language: Language; context: FieldContext }

/** Everything that may be left out, folded; open where something in it was typed or is wrong. */
export function TellMore({ blocks, ...props }: Props & { blocks: number }) {
  const asked = props.call.definition.questions.filter(
    (one) => one.about === 'submission' && !one.required,
  )
  return (
    <Fold {...props}>
      <div class="fold-body" data-blocks>
        {Array.from({ length: blocks }, (_, block) => (
          <MoreAboutWork {...props} block={block} position={block + 1} />
        ))}
      </div>
      <div class="fold-body">
        <ArtistMore {...props} />
        <AskedQuestions {...props} questions={asked} prefix="answers" unmarked />
      </div>
    </Fold>
  )
}

/** The same for one poster alone. */
export function FoldedWork(props: BlockProps) {
  return (
    <Fold {...props}>
      <div class="fold-body">
        <MoreAboutWork {...props} />
      </div>
    </Fold>
  )
}

function Fold({ children, ...props }: Props & { children: Child }) {
  const { language, context } = props
  return (
    <details class="fold" id="more" open={hasMore(props)}>
      <summary>
        {words[language].form.tellMore} <span class="optional">({context.optional})</span>
      </summary>
      {children}
    </details>
  )
}

type BlockProps = Props & { block: number | '__n__'; position: number }

export function MoreAboutWork({ block, position, ...props }: BlockProps) {
  return (
    <div class="work-more" data-block={block}>
      <BlockHeading position={position} language={props.language} />
      <WorkMore {...props} prefix={`works.${block}`} />
    </div>
  )
}

const folded =
  /^(?:works\.\d+\.)?(?:statement|altText|answers\..+)$|^artist\.(?:country|collective|members|links)$/

function hasMore({ call, context }: Props): boolean {
  const required = call.definition.questions.filter((one) => one.required).map(({ name }) => name)
  const isFolded = (name: string) =>
    folded.test(name) && !required.some((one) => name.endsWith(`answers.${one}`))
  const isWrong = [...context.errors.keys()].some(
    (name) => isFolded(name) || /^works\.\d+\.language$/.test(name),
  )
  const isTyped = [...context.typed].some(
    ([name, values]) => isFolded(name) && values.some((value) => value.trim() !== ''),
  )
  return isWrong || isTyped
}
