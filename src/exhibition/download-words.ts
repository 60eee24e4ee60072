import { isolated } from '../i18n/interpolate.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'

export type CopyWords = {
  download: string
  note: (format: string, size: string) => string
}

/** For the artist's own file, next to the picture that the house made of it. */
export const copyWords: InEveryLanguage<CopyWords> = {
  en: {
    download: 'The original file',
    note: (format, size) => `${format}, ${size}, cleaned of metadata`,
  },
  es: {
    download: 'El archivo original',
    note: (format, size) => `${format}, ${size}, sin metadatos`,
  },
  pt: {
    download: 'O arquivo original',
    note: (format, size) => `${format}, ${size}, sem metadados`,
  },
  fr: {
    download: 'Le fichier d’origine',
    note: (format, size) => `${format}, ${size}, sans métadonnées`,
  },
  ar: {
    download: 'الملف الأصلي',
    note: (format, size) => `${isolated(format)}، ${isolated(size)}، بعد إزالة البيانات الوصفية`,
  },
}
