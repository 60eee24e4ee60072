import { sizeInWords } from '../../i18n/file-sizes.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { UnderwayWords } from '../../submissions/underway-words.ts'
import type { SendingWord } from '../../submissions/words.ts'
import { roundedSeconds, type TransferRate } from './transfer/transfer-rate.ts'

export type SendingSettings = {
  words: Record<SendingWord, string>
  underway: UnderwayWords
  locale: string
}

/** 12 of 40 MB sent · 1.2 MB a second · about 3 minutes left */
export function figuresOf(
  { done, total, meter, now }: { done: number; total: number; meter: TransferRate; now: number },
  { words, underway, locale }: SendingSettings,
): string {
  const rate = meter.rate(now)
  const left = meter.secondsLeft(total - done, now)
  return [
    interpolate(words.overall, {
      done: sizeInWords(done, locale),
      total: sizeInWords(total, locale),
    }),
    rate !== null && interpolate(underway.perSecond, { rate: sizeInWords(rate, locale) }),
    left !== null &&
      done < total &&
      interpolate(underway.left, { time: timeInWords(left, locale) }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function timeInWords(seconds: number, locale: string): string {
  const { unit, value } = roundedSeconds(seconds)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
