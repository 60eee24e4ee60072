import { interpolate } from '../../i18n/interpolate.ts'
import type { HelpSettings } from '../../web/form/help-settings.ts'
import { excessOf, lengthOf, type TextLimit } from '../../web/form/text-limits.ts'

export type TextControl = HTMLInputElement | HTMLTextAreaElement
export type LengthWords = Pick<HelpSettings, 'limits' | 'locale'>

/** How much a field takes, where it takes so much and no more. */
export function limitOf({ dataset }: HTMLElement): TextLimit | null {
  const characters = Number(dataset['characters'])
  return characters > 0 ? { characters, words: Number(dataset['words']) || undefined } : null
}

/** What is too long about a text, in words; null when it fits. */
export function excessIn(control: TextControl, { limits, locale }: LengthWords): string | null {
  const limit = limitOf(control)
  const excess = limit && excessOf(control.value.normalize(), limit)
  if (!excess) return null
  const { unit, has, most } = excess
  const figure = new Intl.NumberFormat(locale)
  return interpolate(unit === 'words' ? limits.tooManyWords : limits.tooLong, {
    has: figure.format(has),
    most: figure.format(most),
    over: figure.format(has - most),
  })
}

/** What is left of the room, in words, and whether that is little. */
export function roomIn(
  control: TextControl,
  limit: TextLimit,
  { limits, locale }: LengthWords,
): { text: string; isLittle: boolean } {
  const { unit, has, most } = lengthOf(control.value.normalize(), limit)
  const left = Math.max(0, most - has)
  return {
    text: interpolate(unit === 'words' ? limits.wordsLeft : limits.charactersLeft, {
      left: new Intl.NumberFormat(locale).format(left),
    }),
    isLittle: left <= most / 10,
  }
}
