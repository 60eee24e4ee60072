import type { PrintingWords } from '../preflight-words.ts'

export const fr: PrintingWords = {
  pixels: '{width} × {height} pixels.',
  at300: 'À 300 ppp, elle s’imprime en {width} × {height} mm.',
  enough: 'Suffisant pour {name} : {dpi} ppp.',
  fewer:
    'En {name}, cela donne {dpi} ppp là où {wanted} sont souhaités. Une plus grande, de {width} × {height} pixels, s’imprime plus nettement.',
  blurred:
    'En {name}, cela ne donne que {dpi} ppp : imprimée, elle sera floue. Envoyez-en une plus grande si vous l’avez : {width} × {height} pixels.',
  tiny: 'Elle n’a que {width} × {height} pixels : trop peu pour l’imprimer, ou pour bien la voir sur un écran. Est-ce le bon fichier ? Envoyez-en une plus grande.',
  withoutBleed:
    'C’est le format {name} sans fond perdu : sans les {bleed} mm coupés de chaque côté. Si vos couleurs vont jusqu’au bord, un filet blanc peut apparaître à la coupe. Exportez-la avec fond perdu si vous le pouvez.',
  proportions:
    'Ses proportions ne sont pas celles de {name} ({width} × {height} mm) : à l’impression, il resterait une marge ou une bande serait coupée. Elle est acceptée quand même.',
  page: 'La page mesure {width} × {height} mm.',
  pageFits: 'C’est le format {name}.',
  pageFitsWithBleed:
    'C’est le format {name} avec {bleed} mm de fond perdu de chaque côté, comme les imprimeurs l’aiment.',
  pageWithoutBleed:
    'C’est le format {name} sans les {bleed} mm de fond perdu de chaque côté. Si vos couleurs vont jusqu’au bord, un filet blanc peut apparaître à la coupe : exportez-la avec fond perdu si vous le pouvez.',
  pageOther:
    'L’appel imprime en {name}, {width} × {height} mm avec le fond perdu. La vôtre serait agrandie ou réduite pour s’y adapter.',
  portraitAsked: 'L’appel demande des affiches verticales ; celle-ci est horizontale.',
  landscapeAsked: 'L’appel demande des affiches horizontales ; celle-ci est verticale.',
  exactPixels:
    'L’appel demande exactement {width} × {height} pixels. Exportez-la dans cette taille si vous le pouvez.',
  longestSide:
    'L’appel demande au plus {pixels} pixels sur le grand côté ; celle-ci en a davantage.',
  leastSide: 'L’appel demande au moins {pixels} pixels sur le petit côté ; celle-ci en a moins.',
  inCmyk: 'Couleurs : CMJN, faites pour l’impression.',
  inRgb: 'Couleurs : RVB, faites pour l’écran.',
  inLab: 'Couleurs : CIELAB.',
  inGrey: 'Couleurs : niveaux de gris.',
  inBlackAndWhite: 'Couleurs : noir et blanc purs.',
  cmykAsked:
    'L’appel demande du CMJN. Les couleurs vives de ce fichier RVB paraîtront plus ternes sur papier ; si votre logiciel exporte en CMJN, faites-le et regardez de nouveau les couleurs.',
  rgbAsked:
    'L’appel demande du RVB, ce fichier est en CMJN. Si votre logiciel exporte en RVB, les couleurs seront plus proches de ce que vous avez fait.',
  profile: 'Profil de couleur : {profile}.',
  noProfile:
    'Aucun profil de couleur : ses couleurs sont prises pour du sRVB, comme sur la plupart des écrans.',
  cmykWithoutProfile:
    'Aucun profil de couleur : nous montrons ses couleurs CMJN au mieux, et l’imprimeur fera de même. Incorporez le profil à l’export si vous le pouvez.',
  transparent:
    'Certaines parties sont transparentes et prendront la couleur du papier. Mettez un fond derrière si ce n’est pas voulu.',
  firstPage: 'Le fichier a plusieurs pages ({pages}). Seule la première est l’affiche.',
  firstFrame: 'Elle bouge. Seule la première image est l’affiche.',
  fontsInside: 'Toutes ses lettres sont dans le fichier.',
  fontsMissing:
    'Lettres absentes du fichier : {fonts}. Un imprimeur pourrait en mettre d’autres à leur place. Incorporez les polices à l’export ou vectorisez le texte.',
}
