import { type InEveryLanguage, type Language, locales } from './languages.ts'

// ISO 3166-1, and Kosovo.
const codes =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
  BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC
  EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
  HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI
  LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE
  NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
  SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
  TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/)

/** Unicode's data calls it by another name. */
const palestine: InEveryLanguage<string> = {
  en: 'Palestine',
  es: 'Palestina',
  pt: 'Palestina',
  fr: 'Palestine',
  ar: 'فلسطين',
}

export function countryName(code: string, language: Language): string {
  if (code === 'PS') return palestine[language]
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code
}

export type Choice = { value: string; label: string }

const known = new Map<Language, Array<Choice>>()

/** Every country, in the alphabet of the page. */
export function countries(language: Language): Array<Choice> {
  const made = known.get(language)
  if (made) return made
  const names = codes.map((value) => ({ value, label: countryName(value, language) }))
  const list = sorted(names, language)
  known.set(language, list)
  return list
}

const spoken =
  `ar bn ca de el en es eu fa fr gl gn gu ha he hi ht hy id ig it ja jv ka ko ku ln ml mr ms
  my ne nl om pa pl ps pt qu ro ru rw si so sq sr sv sw ta te th ti tl tr uk ur vi wo xh yo zh zu`.split(
    /\s+/,
  )

/** The languages a poster may speak, in the alphabet of the page. */
export function posterLanguages(language: Language): Array<Choice> {
  const names = new Intl.DisplayNames(locales[language], { type: 'language' })
  return sorted(
    spoken.map((value) => ({ value, label: capital(names.of(value) ?? value, language) })),
    language,
  )
}

function capital(name: string, language: Language): string {
  return name.slice(0, 1).toLocaleUpperCase(locales[language]) + name.slice(1)
}

function sorted(choices: Array<Choice>, language: Language): Array<Choice> {
  const order = new Intl.Collator(locales[language])
  return choices.toSorted((a, b) => order.compare(a.label, b.label))
}
