import { type DemoWork, formats } from './work.ts'

export const wall4: Array<DemoWork> = [
  {
    artist: { name: 'Luz Dary P.', country: 'CO' },
    language: 'es',
    title: 'Puntada',
    statement:
      'Puntada tras puntada se cuenta lo que no se puede decir. Usé los dibujos que me enseñaron en un taller y los dejé sin terminar en los bordes, como una tela cortada.',
    altText:
      'Bordado en punto de cruz rosa, verde y naranja con ciprestes, rombos y flores sobre rosa pálido; arriba, PUNTADA en rosa sobre granate.',
    poster: {
      ...formats.square,
      seed: 1120,
      words: 'PUNTADA',
      small: 'Con las mujeres de Palestina',
      motif: 'tatreez',
      palette: 'rose',
      format: 'png',
    },
    fileName: 'puntada.png',
  },
  {
    artist: { name: 'Xiomara Cuxil', country: 'GT' },
    language: 'es',
    title: 'Tierra en la mano',
    statement:
      'Calqué mi propia mano y le puse la semilla que sembramos en mayo. Los rayos los corté con regla; la mano no.',
    altText:
      'Una mano abierta naranja con una ramita verde oscura en la palma, rodeada de rayos amarillos sobre verde; arriba, la palabra TIERRA en crema.',
    poster: {
      ...formats.a3,
      seed: 1013,
      words: 'TIERRA',
      small: 'Con las mujeres de Palestina',
      motif: 'hands',
      palette: 'jaffa',
      format: 'jpeg',
    },
    fileName: 'tierra.jpg',
  },
  {
    artist: { name: 'Inès Favre', country: 'CH' },
    language: 'fr',
    title: 'Paix, en vol',
    statement:
      'Douze oiseaux, découpés d’un seul geste dans du papier noir. Un seul est rouge : il ouvre la route.',
    altText:
      'Des colombes noires en rangs, certaines sur des disques verts, l’une rouge, sur fond crème ; à gauche le mot PAIX en grandes lettres rouges sur deux lignes.',
    poster: {
      ...formats.a3Landscape,
      seed: 1100,
      words: 'PA\nIX',
      small: 'Avec les femmes de Palestine',
      motif: 'dove',
      palette: 'watermelon',
      format: 'png',
    },
    fileName: 'paix.png',
  },
  {
    artist: { name: 'هدى الطرابلسي', country: 'TN' },
    language: 'ar',
    title: 'مفتاح لكلّ بيت',
    statement:
      'جمعتُ أشكال مفاتيح قديمة من السوق ورسمتُ كلّ واحد برأس مختلف. واحد منها بلون آخر، هو مفتاح بيت جدّتي.',
    altText:
      'صفّان من المفاتيح القديمة المختلفة بالبنّيّ والأخضر وواحد منها بلون الطين الأحمر، وفوقها كلمة «مفتاح» بلون الطين على ورق فاتح.',
    poster: {
      ...formats.square,
      seed: 1120,
      words: 'مفتاح',
      small: 'مع نساء فلسطين',
      motif: 'key',
      palette: 'clay',
      format: 'jpeg',
    },
    fileName: 'مفتاح لكل بيت.jpg',
  },
  {
    artist: { name: 'Freja Lund', country: 'SE' },
    language: 'en',
    title: 'Roots',
    statement:
      'Rötter are roots. Three trees, because one is a symbol and three are the beginning of a grove. I let the crowns touch.',
    altText:
      'Three olive trees with blue leaves and golden fruit before a red sun in a golden sky; at the left, on navy, the word RÖTTER in two lines of gold.',
    poster: {
      ...formats.panorama,
      seed: 1104,
      words: 'RÖT\nTER',
      small: 'With the women of Palestine',
      motif: 'olive',
      palette: 'night',
      format: 'webp',
    },
    fileName: 'rötter.webp',
  },
  {
    artist: { name: 'Amihan Cruz', country: 'PH' },
    language: 'en',
    title: 'Lipad',
    statement:
      'Lipad means to fly. My first poster ever: four pieces of paper, one flower from a dress, and a tail that took me all evening.',
    altText:
      'One large kite in four colours with a flower at its heart and a tail of bows, on brick red with a sand-coloured sun; below, LIPAD in pale letters.',
    poster: {
      ...formats.a3,
      seed: 1002,
      words: 'LIPAD',
      small: 'With the women of Palestine',
      motif: 'kites',
      palette: 'sand',
      format: 'jpeg',
    },
    fileName: 'lipad.jpg',
  },
  {
    artist: { name: 'Ginevra T.', country: 'IT', collective: 'Stamperia Lenta' },
    language: 'en',
    title: 'Anguria',
    statement:
      'A market table, seen from above. I printed the slices with half a potato and kept the ones that came out whole.',
    altText:
      'Slices of red watermelon turned every way on squares of dark green and yellow; above, the word ANGURIA in dark green on yellow.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1114,
      words: 'ANGURIA',
      small: 'With the women of Palestine',
      motif: 'watermelon',
      palette: 'mint',
      format: 'jpeg',
    },
    fileName: 'anguria.jpg',
  },
  {
    artist: { name: 'Rosa do Vale', country: 'BR' },
    language: 'pt',
    title: 'Elas levam',
    statement:
      'Levam água, levam a casa, levam o dia seguinte. Desenhei a mulher de costas, para caminharmos atrás dela.',
    altText:
      'Uma mulher de costas, de vestido roxo com bordado, equilibra um cântaro na cabeça diante de um sol cor de pêssego; em baixo, ELAS LEVAM sobre roxo-escuro.',
    poster: {
      ...formats.tabloid,
      seed: 1002,
      words: 'ELAS\nLEVAM',
      small: 'Com as mulheres da Palestina',
      motif: 'carry',
      palette: 'plum',
      format: 'jpeg',
    },
    fileName: 'elas levam.jpg',
  },
  {
    artist: { name: 'Tariro Moyo', country: 'ZW' },
    language: 'en',
    title: 'Musha',
    statement:
      'Musha is home, and also the people in it. The door stands open; what you see through it is not a view but a promise.',
    altText:
      'Arches in red and black lead to an open door with a plant, a red sun and a blue hill behind it; steps below, and the word MUSHA in mustard on black.',
    poster: {
      ...formats.a3,
      seed: 1003,
      words: 'MUSHA',
      small: 'With the women of Palestine',
      motif: 'doors',
      palette: 'press',
      format: 'jpeg',
    },
    fileName: 'musha.jpg',
  },
]
