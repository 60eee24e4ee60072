import type { InEveryLanguage } from '../i18n/languages.ts'

export type WallWords = {
  waiting: {
    title: string
    text: (day: string) => string
    closed: (day: string) => string
    upcoming: string
    back: string
  }
  of: string
  further: string
  before: string
  start: string
  end: string
  aboutCall: string
  look: (title: string, name: string) => string
  poster: (name: string) => string
  statement: string
  described: string
  licence: string
  licenceText: string
  noLicence: string
  download: string
  downloadNote: (width: string, height: string, size: string) => string
  previous: string
  next: string
  turn: string
  wall: string
}

export const wallWords: InEveryLanguage<WallWords> = {
  en: {
    waiting: {
      title: 'The wall is still bare',
      text: (day) =>
        `The call closes on ${day}. When the jury has decided, the posters hang here, all at once.`,
      closed: (day) =>
        `The call closed on ${day}. When the jury has decided, the posters hang here, all at once.`,
      upcoming: 'The call has not opened yet. Later its posters will hang here.',
      back: 'Back to the call',
    },
    of: 'of',
    further: 'Further along the wall',
    before: 'Back along the wall',
    start: 'To the beginning of the wall',
    end: 'That was the wall',
    aboutCall: 'About the call',
    look: (title, name) => `${title}, by ${name}`,
    poster: (name) => `Poster by ${name}`,
    statement: 'About the poster',
    described: 'The poster in words',
    licence: 'What you may do with it',
    licenceText: 'Terms of this licence',
    noLicence: 'All rights stay with the artist.',
    download: 'Take it home',
    downloadNote: (width, height, size) => `WebP, ${width} × ${height} pixels, ${size}`,
    previous: 'Previous',
    next: 'Next',
    turn: 'Other posters',
    wall: 'The wall',
  },
  es: {
    waiting: {
      title: 'El muro sigue vacío',
      text: (day) =>
        `La convocatoria cierra el ${day}. Cuando el jurado haya decidido, los carteles colgarán aquí, todos a la vez.`,
      closed: (day) =>
        `La convocatoria cerró el ${day}. Cuando el jurado haya decidido, los carteles colgarán aquí, todos a la vez.`,
      upcoming: 'La convocatoria aún no ha abierto. Más adelante sus carteles colgarán aquí.',
      back: 'Volver a la convocatoria',
    },
    of: 'de',
    further: 'Seguir por el muro',
    before: 'Volver por el muro',
    start: 'Al principio del muro',
    end: 'Hasta aquí el muro',
    aboutCall: 'Sobre la convocatoria',
    look: (title, name) => `${title}, de ${name}`,
    poster: (name) => `Cartel de ${name}`,
    statement: 'Sobre el cartel',
    described: 'El cartel en palabras',
    licence: 'Qué puedes hacer con él',
    licenceText: 'Términos de la licencia',
    noLicence: 'Todos los derechos son de la artista.',
    download: 'Llévatelo a casa',
    downloadNote: (width, height, size) => `WebP, ${width} × ${height} píxeles, ${size}`,
    previous: 'Anterior',
    next: 'Siguiente',
    turn: 'Otros carteles',
    wall: 'El muro',
  },
  pt: {
    waiting: {
      title: 'O mural ainda está vazio',
      text: (day) =>
        `A chamada encerra em ${day}. Quando o júri tiver decidido, os cartazes ficarão aqui, todos de uma vez.`,
      closed: (day) =>
        `A chamada encerrou em ${day}. Quando o júri tiver decidido, os cartazes ficarão aqui, todos de uma vez.`,
      upcoming: 'A chamada ainda não abriu. Mais tarde seus cartazes ficarão aqui.',
      back: 'Voltar à chamada',
    },
    of: 'de',
    further: 'Seguir pelo mural',
    before: 'Voltar pelo mural',
    start: 'Ao começo do mural',
    end: 'Este foi o mural',
    aboutCall: 'Sobre a chamada',
    look: (title, name) => `${title}, de ${name}`,
    poster: (name) => `Cartaz de ${name}`,
    statement: 'Sobre o cartaz',
    described: 'O cartaz em palavras',
    licence: 'O que você pode fazer com ele',
    licenceText: 'Termos da licença',
    noLicence: 'Todos os direitos são da artista.',
    download: 'Leve para casa',
    downloadNote: (width, height, size) => `WebP, ${width} × ${height} pixels, ${size}`,
    previous: 'Anterior',
    next: 'Próximo',
    turn: 'Outros cartazes',
    wall: 'O mural',
  },
  fr: {
    waiting: {
      title: 'Le mur est encore nu',
      text: (day) =>
        `L’appel se clôt le ${day}. Quand le jury aura décidé, les affiches seront accrochées ici, toutes à la fois.`,
      closed: (day) =>
        `L’appel a été clos le ${day}. Quand le jury aura décidé, les affiches seront accrochées ici, toutes à la fois.`,
      upcoming: 'L’appel n’est pas encore ouvert. Plus tard, ses affiches seront accrochées ici.',
      back: 'Retour à l’appel',
    },
    of: 'sur',
    further: 'Plus loin sur le mur',
    before: 'En arrière sur le mur',
    start: 'Au début du mur',
    end: 'C’était le mur',
    aboutCall: 'À propos de l’appel',
    look: (title, name) => `${title}, par ${name}`,
    poster: (name) => `Affiche de ${name}`,
    statement: 'À propos de l’affiche',
    described: 'L’affiche en mots',
    licence: 'Ce que vous pouvez en faire',
    licenceText: 'Termes de la licence',
    noLicence: 'Tous les droits restent à l’artiste.',
    download: 'L’emporter',
    downloadNote: (width, height, size) => `WebP, ${width} × ${height} pixels, ${size}`,
    previous: 'Précédente',
    next: 'Suivante',
    turn: 'Autres affiches',
    wall: 'Le mur',
  },
  ar: {
    waiting: {
      title: 'الجدار ما زال عاريًا',
      text: (day) => `تُغلق الدعوة في ${day}. وحين تقرّر لجنة التحكيم، تُعلَّق الملصقات هنا دفعة واحدة.`,
      closed: (day) =>
        `أُغلقت الدعوة في ${day}. وحين تقرّر لجنة التحكيم، تُعلَّق الملصقات هنا دفعة واحدة.`,
      upcoming: 'لم تُفتح الدعوة بعد. وستُعلَّق ملصقاتها هنا لاحقًا.',
      back: 'العودة إلى الدعوة',
    },
    of: 'من',
    further: 'إلى بقيّة الجدار',
    before: 'رجوعًا على الجدار',
    start: 'إلى أوّل الجدار',
    end: 'هنا ينتهي الجدار',
    aboutCall: 'عن الدعوة',
    look: (title, name) => `${title}، ${name}`,
    poster: (name) => `ملصق من ${name}`,
    statement: 'عن الملصق',
    described: 'الملصق بالكلمات',
    licence: 'ما يجوز فعله به',
    licenceText: 'شروط الرخصة',
    noLicence: 'جميع الحقوق محفوظة لصاحبة الملصق.',
    download: 'للتنزيل والطباعة',
    downloadNote: (width, height, size) => `WebP، ${width} × ${height} بكسل، ${size}`,
    previous: 'السابق',
    next: 'التالي',
    turn: 'ملصقات أخرى',
    wall: 'الجدار',
  },
}
