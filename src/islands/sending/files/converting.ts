import { isHeif } from '../../../formats/detect.ts'
import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import type { FormSettings } from '../../../submissions/island-settings.ts'
import { convertedIn } from './prepared.ts'

/** The formats that a browser can write, the smaller one first. */
const written = [
  { format: 'jpeg', type: 'image/jpeg', extension: 'jpg', name: 'JPEG' },
  { format: 'png', type: 'image/png', extension: 'png', name: 'PNG' },
] as const

const notes = new WeakMap<File, string>()

/** What there is to say of a file that was put in the place of another; nothing of any other. */
export function noteOn(file: File): string | undefined {
  return notes.get(file)
}

/**
 * The file of a field. Where a phone made it and this browser can open it, a picture that the call
 * takes is put in its place first.
 */
export async function chosenIn(
  field: HTMLInputElement,
  { rules, underway, worker }: FormSettings,
): Promise<File | undefined> {
  const file = field.files?.[0]
  if (!file || !(await startsAsHeif(file))) return file
  const target = written.find(({ format }) => rules.formats.includes(format))
  const blob = target && (await convertedIn(file, target.type, { worker }))
  if (!blob || field.files?.[0] !== file) return file

  const name = `${file.name.replace(/\.[^.]{1,5}$/, '')}.${target.extension}`
  const holder = new DataTransfer()
  holder.items.add(new File([blob], name, { type: target.type, lastModified: file.lastModified }))
  field.files = holder.files
  const made = field.files[0]
  const note = interpolate(underway.converted, { name: isolated(file.name), format: target.name })
  if (made) notes.set(made, note)
  return made
}

async function startsAsHeif(file: File): Promise<boolean> {
  const head = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => new ArrayBuffer())
  return isHeif(new Uint8Array(head))
}
