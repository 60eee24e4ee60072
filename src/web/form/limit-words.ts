import { interpolate } from '../../i18n/interpolate.ts'
import type { InEveryLanguage, Language } from '../../i18n/languages.ts'
import { figure } from '../../i18n/plurals.ts'

type Limit = 'tooLong' | 'tooManyWords' | 'lineTooLong' | 'tooManyLines'
export type LimitWord = Limit | 'charactersLeft' | 'wordsLeft'

/** What there is, what fits, and by how much to shorten it; and what is left while it fits. */
export const limitWords: InEveryLanguage<Record<LimitWord, string>> = {
  en: {
    tooLong: 'This has {has} characters; {most} fit. Shorten it by {over}.',
    tooManyWords: 'This has {has} words; {most} fit. Shorten it by {over}.',
    lineTooLong: 'One line has {has} characters; {most} fit. Shorten it by {over}.',
    tooManyLines: 'This has {has} lines; {most} fit. Take out {over}.',
    charactersLeft: 'Characters left: {left}',
    wordsLeft: 'Words left: {left}',
  },
  es: {
    tooLong: 'Tiene {has} caracteres y caben {most}. Acórtalo en {over}.',
    tooManyWords: 'Tiene {has} palabras y caben {most}. Acórtalo en {over}.',
    lineTooLong: 'Una línea tiene {has} caracteres y caben {most}. Acórtala en {over}.',
    tooManyLines: 'Tiene {has} líneas y caben {most}. Quita {over}.',
    charactersLeft: 'Caracteres que quedan: {left}',
    wordsLeft: 'Palabras que quedan: {left}',
  },
  pt: {
    tooLong: 'Tem {has} caracteres e cabem {most}. Encurte em {over}.',
    tooManyWords: 'Tem {has} palavras e cabem {most}. Encurte em {over}.',
    lineTooLong: 'Uma linha tem {has} caracteres e cabem {most}. Encurte em {over}.',
    tooManyLines: 'Tem {has} linhas e cabem {most}. Tire {over}.',
    charactersLeft: 'Caracteres que restam: {left}',
    wordsLeft: 'Palavras que restam: {left}',
  },
  fr: {
    tooLong: 'Ce texte compte {has} caractères ; la limite est de {most}. Retirez-en {over}.',
    tooManyWords: 'Ce texte compte {has} mots ; la limite est de {most}. Retirez-en {over}.',
    lineTooLong: 'Une ligne compte {has} caractères ; la limite est de {most}. Retirez-en {over}.',
    tooManyLines: 'Il y a {has} lignes ; la limite est de {most}. Retirez-en {over}.',
    charactersLeft: 'Caractères restants : {left}',
    wordsLeft: 'Mots restants : {left}',
  },
  ar: {
    tooLong: 'عدد الأحرف هنا {has} والحدّ الأقصى {most}. يرجى حذف {over}.',
    tooManyWords: 'عدد الكلمات هنا {has} والحدّ الأقصى {most}. يرجى حذف {over}.',
    lineTooLong: 'عدد الأحرف في أحد الأسطر {has} والحدّ الأقصى {most}. يرجى حذف {over}.',
    tooManyLines: 'عدد الأسطر هنا {has} والحدّ الأقصى {most}. يرجى حذف {over}.',
    charactersLeft: 'الأحرف المتبقّية: {left}',
    wordsLeft: 'الكلمات المتبقّية: {left}',
  },
}

export function exceeding(language: Language, limit: Limit): (most: number, has: number) => string {
  const said = (value: number) => figure(value, language)
  return (most, has) =>
    interpolate(limitWords[language][limit], {
      has: said(has),
      most: said(most),
      over: said(has - most),
    })
}
