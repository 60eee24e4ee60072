import type { CallWords } from '../words.ts'

export const fr: CallWords = {
  states: {
    upcoming: 'Appel à affiches, bientôt ouvert',
    open: 'Appel à affiches ouvert',
    closed: 'Cet appel est clos',
    decided: 'Le mur est ouvert',
  },
  deadline: {
    closesIn: 'Clôture dans',
    opensIn: 'Ouverture dans',
    closed: 'Clos',
    overNow: 'L’appel vient de se clore',
    openNow: 'L’appel est ouvert',
    wholeDay: (day, zone) => `Le ${day} compte, toute la journée, ${zone}.`,
    wholeDayAnywhere: (day) =>
      `Le ${day} compte, tant que c’est encore ce jour-là quelque part sur Terre.`,
    untilHour: (hour, day, zone) => `Jusqu’à ${hour} le ${day}, ${zone}.`,
    opensOn: 'Ouverture',
    closesOn: 'Clôture',
    closedOn: 'Clôture',
    withYou: 'Chez vous',
    whatCounts: (until) =>
      `Ce qui compte, c’est l’instant où vous appuyez sur Envoyer. Votre fichier peut finir d’arriver jusqu’au ${until}.`,
    calendar: 'Noter dans mon agenda',
    jury: 'Le jury regarde. Quand il aura décidé, le mur s’ouvrira sur cette page.',
    filesMayFollow: (until) =>
      `Les fichiers des affiches remises à temps peuvent encore arriver jusqu’au ${until}.`,
    waiting:
      'À partir de cet instant, on pourra envoyer des affiches. D’ici là : lire, dessiner, en parler.',
  },
  send: 'Envoyer une affiche',
  sendNote: 'Sans compte. Depuis un téléphone. Environ cinq minutes.',
  seeWall: 'Voir le mur',
  wallIsUp: 'Les affiches sont accrochées',
  posters: { one: '# affiche', other: '# affiches' },
  countries: { one: '# pays', other: '# pays' },
  postersFrom: (posters, countries) => `${posters} de ${countries}`,
  facts: {
    who: 'Qui',
    what: 'Quoi',
    print: 'À l’impression',
    calledBy: 'À l’appel de',
    yourName: 'Votre nom',
    licences: 'Ce que d’autres pourront en faire',
    questions: 'Questions',
  },
  files: {
    works: (least, most, isSame) =>
      most === null ? `${least} ou plus` : isSame ? least : `De ${least} à ${most}`,
    posters: { one: '# affiche', other: '# affiches' },
    formats: (formats, megabytes) => `${formats}, jusqu’à ${megabytes} Mo par fichier.`,
    megapixels: (millions) => `Jusqu’à ${millions} millions de pixels.`,
    print: ({ name, size, dpi }) => `${name} : ${size}, ${dpi} ppp.`,
    bleed: (bleed, size) => `Avec ${bleed} de fond perdu de chaque côté : ${size}.`,
    portrait: 'En hauteur seulement.',
    landscape: 'En largeur seulement.',
    rgb: 'Couleurs en RVB.',
    cmyk: 'Couleurs en CMJN.',
  },
  kinds: { individual: 'artistes en solo', duo: 'duos', collective: 'collectifs' },
  leastAge: (age) => `À partir de ${age} ans.`,
  yourName:
    'Celui que vous choisissez ; un pseudonyme est un nom. Les lieux, appareils et dates que contient votre fichier ne sont jamais rendus publics.',
  participation: 'Comment participer',
  afterwards: 'Ce que deviennent les affiches',
  sections: 'Sections',
  share: {
    title: 'Faites passer',
    native: 'Partager',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    mail: 'E-mail',
  },
  home: {
    title: 'Appels à affiches ouverts',
    about: 'Des appels à affiches, et les murs qui en naissent.',
    open: 'Ouverts en ce moment',
    upcoming: 'Bientôt ouverts',
    past: 'Murs',
    between: 'Clos, devant le jury',
    none: 'Aucun appel n’est ouvert en ce moment.',
    readCall: 'Lire l’appel',
    earlier: 'D’un mur précédent',
  },
  calendar: {
    title: (title) => `Dernier instant pour envoyer une affiche : ${title}`,
    text: (lastDay, address) =>
      `${lastDay} À envoyer d’un téléphone ou d’un ordinateur : ${address}`,
  },
}
