import { isLanguage, locales } from '../i18n/languages.ts'
import { showHere } from './sending/here.ts'

const { lang } = document.documentElement
showHere(isLanguage(lang) ? locales[lang] : lang)
