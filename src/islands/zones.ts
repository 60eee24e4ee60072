import { isLanguage, locales } from '../shared/languages.ts'
import { showHere } from './sending/here.ts'

const { lang } = document.documentElement
showHere(isLanguage(lang) ? locales[lang] : lang)
