import type { FileSettings } from '../../artist/island-settings.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { placeErrors, toInput } from '../../submissions/form-mapping.ts'
import type { FileCommitment } from '../../uploads/file-commitment.ts'
import { toTyped } from '../../web/form/form-values.ts'
import { wrongWithFile } from '../sending/checks.ts'
import { Choice } from '../sending/choices.ts'
import { textIn } from '../sending/commit.ts'
import { clearError, mark, showErrors } from '../sending/errors.ts'
import { chosenIn, noteOn } from '../sending/files/converting.ts'
import { clearPicture, showLooking, showPrepared } from '../sending/files/picture.ts'
import type { Prepared } from '../sending/files/prepared.ts'
import { sendPreview } from '../sending/files/send-preview.ts'
import { at, listAt, numberAt, textAt } from '../sending/json.ts'
import { Progress } from '../sending/progress.ts'
import { made, told } from '../sending/progress-rows.ts'
import { refusalInWords } from '../sending/refusal.ts'
import { type Answer, ask, persist } from '../sending/transfer/http-retry.ts'
import { type Announced, transfer } from '../sending/transfer/transfer.ts'

/** One new file: made ready when it is chosen, announced when the form is sent, then brought over. */
export class NewFile extends HTMLElement {
  #choice: Choice | null = null

  connectedCallback(): void {
    const form = this.querySelector('form')
    const field = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!form || !field) return

    const settings: FileSettings = JSON.parse(this.dataset['settings'] ?? '{}')
    field.addEventListener('change', () => void this.#look(field, settings))
    form.addEventListener('submit', (event) => {
      const file = field.files?.[0]
      const isSwitching = event.submitter?.getAttribute('name') === 'lang'
      if (!file || isSwitching) return
      event.preventDefault()
      void this.#send(form, field, file, settings)
    })
  }

  async #look(field: HTMLInputElement, settings: FileSettings, isCleaned = true): Promise<void> {
    const place = field.closest('.field')?.querySelector<HTMLElement>('[data-picture]')
    this.#choice?.drop()
    this.#choice = null
    clearError(field)
    if (place) clearPicture(place)
    const file = await chosenIn(field, settings)
    if (!file || !place || field.files?.[0] !== file) return

    const wrong = await wrongWithFile(file, settings)
    if (field.files?.[0] !== file) return
    if (wrong) return mark(field, wrong)
    this.#choice = new Choice(0, file, isCleaned, settings.worker)
    showLooking(place, file, settings)
    try {
      const prepared = await this.#choice.ready()
      const fault = faultIn(prepared, settings)
      if (fault) mark(field, fault)
      const cleaning = this.#cleaning(field, settings, isCleaned)
      const note = noteOn(file)
      if (note) cleaning.prepend(told(note, 'note-look'))
      await showPrepared(place, prepared, settings, cleaning)
    } catch {
      // Another file was chosen meanwhile, or sending will say what is wrong.
    }
  }

  /** On from the start; turned off, the file is made ready anew as it is. */
  #cleaning(field: HTMLInputElement, settings: FileSettings, isCleaned: boolean): HTMLElement {
    const box = Object.assign(made('input'), { type: 'checkbox', checked: isCleaned })
    const text = Object.assign(made('span'), { textContent: settings.underway.clean })
    const label = made('label', 'clean')
    label.append(box, text)
    box.addEventListener('change', () => void this.#look(field, settings, box.checked))
    return label
  }

  async #send(
    form: HTMLFormElement,
    field: HTMLInputElement,
    file: File,
    settings: FileSettings,
  ): Promise<void> {
    const wrong = await wrongWithFile(file, settings)
    if (wrong) return refuse(field, wrong)

    const choice = this.#choice ?? new Choice(0, file, true, settings.worker)
    const progress = new Progress([file], settings)
    form.hidden = true
    form.after(progress.element)
    progress.begin(settings.words.handingIn)
    const back = () => {
      progress.end()
      progress.element.remove()
      form.hidden = false
    }
    let prepared: Prepared
    let answer: Answer
    try {
      prepared = await choice.ready((bytes) => progress.reading(0, bytes))
      const fault = faultIn(prepared, settings)
      if (fault) {
        back()
        return refuse(field, fault)
      }
      progress.measured(0, prepared.file.size)
      answer = await announce(form, prepared, settings, progress)
    } catch {
      back()
      return refuse(field, settings.words.notHandedIn)
    }
    if (answer.status !== 201) {
      back()
      return showRefusal(form, answer, settings)
    }
    progress.depart(settings.announced)
    await bring(answer, prepared, settings, progress)
  }
}

/** Tells the house of the file: the moment that counts. */
function announce(
  form: HTMLFormElement,
  { file, sha256 }: Prepared,
  settings: FileSettings,
  progress: Progress,
): Promise<Answer> {
  const { name, size, type } = file
  const commitment: FileCommitment = { name, size, type, sha256 }
  const typed = toTyped(textIn(form))
  const { input } = toInput(settings.fields, typed, new Map([[0, commitment]]))
  const body = settings.kind === 'work' ? input.works[0] : { file: commitment }
  const headers = {
    Authorization: `Bearer ${settings.key}`,
    'Idempotency-Key': typed.get('intention')?.[0] ?? crypto.randomUUID(),
  }
  return persist((signal) => ask('POST', settings.address, body, headers, signal), {
    tell: (trouble) => progress.trouble(trouble),
  })
}

async function bring(
  answer: Answer,
  prepared: Prepared,
  { words, until, ownPage, arrivedPage, worker, drawing }: FileSettings,
  progress: Progress,
): Promise<void> {
  const upload = uploadIn(answer)
  try {
    await transfer(upload, prepared.file, {
      sent: (bytes) => progress.sent(0, bytes),
      trouble: (trouble) => progress.trouble(trouble),
      gate: progress.gate,
      last: () => sendPreview(upload, prepared, worker, drawing),
    })
    progress.completed(0)
    progress.say(words.allArrived)
    progress.end()
    const arrived = new URL(arrivedPage, location.href)
    arrived.searchParams.set('work', textAt(answer.body, 'work', 'id'))
    location.assign(arrived)
  } catch {
    progress.end()
    const link = Object.assign(made('a', 'button'), {
      href: ownPage,
      textContent: words.toOwnPage,
    })
    progress.stop(interpolate(words.interrupted, { until }), link)
  }
}

function showRefusal(form: HTMLFormElement, { body }: Answer, settings: FileSettings): void {
  const errors = listAt(body, 'errors').map((error) => ({
    path: `works.0.${textAt(error, 'path')}`,
    message: textAt(error, 'message'),
  }))
  if (errors.length > 0) return showErrors(form, placeErrors(errors, [0]), settings.words.check)

  const said = refusalInWords(body, { ...settings, refusals: settings.editRefusals })
  const title = said ? `${said.what} ${said.next}` : settings.words.notHandedIn
  showErrors(form, new Map(), title)
}

function faultIn({ fault }: Prepared, settings: FileSettings): string | null {
  const { faults, underway, formatNames } = settings
  return fault && `${faults[fault]} ${interpolate(underway.exportAgain, { formats: formatNames })}`
}

function uploadIn({ body }: Answer): Announced {
  return {
    id: textAt(body, 'work', 'upload', 'id'),
    partSize: numberAt(body, 'work', 'upload', 'partSize'),
    partCount: numberAt(body, 'work', 'upload', 'partCount'),
    preview: at(body, 'work', 'upload', 'preview') === true,
  }
}

function refuse(field: HTMLInputElement, text: string): void {
  mark(field, text)
  field.focus()
}
