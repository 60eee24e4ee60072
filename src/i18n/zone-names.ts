import type { InEveryLanguage, Language } from './languages.ts'

function place(
  en: string,
  ar: string,
  others: Partial<InEveryLanguage<string>> = {},
): InEveryLanguage<string> {
  return { en, es: en, pt: en, fr: en, ar, ...others }
}

/** Cities whose name in the zone data is spelt without its marks, or differs between languages. */
const known: Record<string, InEveryLanguage<string>> = {
  'Africa/Algiers': place('Algiers', 'الجزائر', { es: 'Argel', pt: 'Argel', fr: 'Alger' }),
  'Africa/Cairo': place('Cairo', 'القاهرة', { es: 'El Cairo', fr: 'Le Caire' }),
  'Africa/Casablanca': place('Casablanca', 'الدار البيضاء'),
  'Africa/Johannesburg': place('Johannesburg', 'جوهانسبرغ', {
    es: 'Johannesburgo',
    pt: 'Joanesburgo',
  }),
  'Africa/Nairobi': place('Nairobi', 'نيروبي', { pt: 'Nairóbi' }),
  'Africa/Tunis': place('Tunis', 'تونس', { es: 'Túnez', pt: 'Túnis' }),
  'America/Argentina/Buenos_Aires': place('Buenos Aires', 'بوينس آيرس'),
  'America/Bogota': place('Bogotá', 'بوغوتا', { fr: 'Bogota' }),
  'America/Caracas': place('Caracas', 'كاراكاس'),
  'America/Havana': place('Havana', 'هافانا', { es: 'La Habana', fr: 'La Havane' }),
  'America/Mexico_City': place('Mexico City', 'مكسيكو', {
    es: 'Ciudad de México',
    pt: 'Cidade do México',
    fr: 'Mexico',
  }),
  'America/New_York': place('New York', 'نيويورك', { es: 'Nueva York', pt: 'Nova York' }),
  'America/Sao_Paulo': place('São Paulo', 'ساو باولو'),
  'Asia/Amman': place('Amman', 'عمّان', { es: 'Amán', pt: 'Amã' }),
  'Asia/Beirut': place('Beirut', 'بيروت', { pt: 'Beirute', fr: 'Beyrouth' }),
  'Asia/Gaza': place('Gaza', 'غزّة'),
  'Asia/Hebron': place('Hebron', 'الخليل', { es: 'Hebrón', fr: 'Hébron' }),
  'Asia/Jerusalem': place('Jerusalem', 'القدس', {
    es: 'Jerusalén',
    pt: 'Jerusalém',
    fr: 'Jérusalem',
  }),
  'Asia/Kolkata': place('Kolkata', 'كولكاتا', { es: 'Calcuta', pt: 'Calcutá', fr: 'Calcutta' }),
  'Europe/Lisbon': place('Lisbon', 'لشبونة', { es: 'Lisboa', pt: 'Lisboa', fr: 'Lisbonne' }),
  'Europe/London': place('London', 'لندن', { es: 'Londres', pt: 'Londres', fr: 'Londres' }),
  'Europe/Madrid': place('Madrid', 'مدريد', { pt: 'Madri' }),
  'Europe/Paris': place('Paris', 'باريس', { es: 'París' }),
}

const anywhere: InEveryLanguage<string> = {
  en: 'Anywhere on Earth, AoE',
  es: 'en cualquier lugar de la Tierra, AoE',
  pt: 'em qualquer lugar da Terra, AoE',
  fr: 'partout sur Terre, AoE',
  ar: 'في أيّ مكان على الأرض، AoE',
}

/** Names of places that want an article after "of". */
const ofPlace: Partial<Record<Language, (place: string) => string>> = {
  pt: (place) => (place.startsWith('Cidade') ? `da ${place}` : `de ${place}`),
  fr: (place) => {
    if (place.startsWith('Le ')) return `du ${place.slice(3)}`
    return /^[AEIOUHÉ]/.test(place) ? `d’${place}` : `de ${place}`
  },
}

const timeOf: InEveryLanguage<(place: string, ofIt: string) => string> = {
  en: (place) => `${place} time`,
  es: (_place, ofIt) => `hora ${ofIt}`,
  pt: (_place, ofIt) => `horário ${ofIt}`,
  fr: (_place, ofIt) => `heure ${ofIt}`,
  ar: (place) => `بتوقيت ${place}`,
}

/** A zone as people name it: São Paulo time; Anywhere on Earth; UTC, and what is counted from it. */
export function zoneInWords(zone: string, language: Language): string {
  if (zone === 'AoE') return anywhere[language]
  const fixed = /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)(?:([+-])(\d{1,2}))?$/.exec(zone)
  // In the zone data Etc/GMT+3 lies three hours behind.
  if (fixed) return fixed[2] ? `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2]}` : 'UTC'

  const place = placeOf(zone, language)
  return timeOf[language](place, ofPlace[language]?.(place) ?? `de ${place}`)
}

/** The city that a zone is named after. */
function placeOf(zone: string, language: Language): string {
  const last = zone.split('/').at(-1) ?? zone
  return known[zone]?.[language] ?? last.replaceAll('_', ' ')
}
