import { type DemoWork, formats } from './work.ts'

export const open: Array<DemoWork> = [
  {
    artist: { name: 'Citlali Vera', country: 'MX' },
    language: 'es',
    title: 'Semilla',
    statement:
      'Empecé por las raíces, con un palo mojado en tinta. La hoja de arriba salió sola al final.',
    altText:
      'Un brote con dos hojas ante un sol de anillos amarillos; bajo tierra, una semilla roja con raíces amarillas; SEMILLA sube en blanco por la izquierda sobre verde.',
    poster: {
      ...formats.a3,
      seed: 1013,
      words: 'SEMILLA',
      small: 'Con las mujeres de Palestina',
      motif: 'seed',
      palette: 'mint',
      format: 'jpeg',
    },
    fileName: 'semilla.jpg',
  },
  {
    artist: { name: 'Joana Freitas', country: 'PT' },
    language: 'pt',
    title: 'Chuva',
    statement:
      'Chove em toda a folha e cada gota é diferente no tamanho. Fi-lo num dia de seca, a pensar em poços.',
    altText:
      'Gotas pretas, rosas e cor de laranja caem em filas sobre azul e crescem para baixo; no fundo, a palavra CHUVA em branco.',
    poster: {
      ...formats.twoByThree,
      seed: 1103,
      words: 'CHUVA',
      small: 'Com as mulheres da Palestina',
      motif: 'water',
      palette: 'cobalt',
      format: 'png',
    },
    fileName: 'chuva.png',
  },
  {
    artist: { name: 'ليان خ.', country: 'LB' },
    language: 'ar',
    title: 'أرض مطرّزة',
    statement: 'نقلتُ الغرزات من ثوب قديم إلى ورق المربّعات، ثمّ كبّرتُها حتّى تُرى من آخر الشارع.',
    altText:
      'تطريز بالأحمر والأسود والرماديّ على ورق بلون القشدة، فيه سرو ونجوم وزهور، وفوقه كلمة «أرض» بالأحمر الكبير.',
    poster: {
      ...formats.twoByThree,
      seed: 1020,
      words: 'أرض',
      small: 'مع نساء فلسطين',
      motif: 'tatreez',
      palette: 'ember',
      format: 'jpeg',
    },
    fileName: 'أرض.jpg',
  },
  {
    artist: { name: 'Malena Sosa', country: 'AR', collective: 'Biblioteca Ambulante' },
    language: 'es',
    title: 'Leer',
    statement:
      'Los libros salen volando del estante y no vuelven a cerrarse. Los recortamos entre todas en una tarde de biblioteca.',
    altText:
      'Libros abiertos como pájaros en blanco, coral, verde y azul vuelan delante de un disco azul; fondo amarillo y la palabra LEER en dos líneas.',
    poster: {
      ...formats.a3Landscape,
      seed: 1104,
      words: 'LE\nER',
      small: 'Con las mujeres de Palestina',
      motif: 'books',
      palette: 'riso',
      format: 'jpeg',
    },
    fileName: 'leer.jpg',
  },
  {
    artist: { name: 'Awa Diatta', country: 'SN' },
    language: 'fr',
    title: 'La voix imprimée',
    statement:
      'Ce qui sort de la presse ne peut plus être repris. J’ai suivi la bande de papier avec le doigt, d’un rouleau à l’autre, avant de dessiner.',
    altText:
      'Trois rouleaux de presse rouge, noir et bleu entraînent une bande de papier dont sortent des feuilles étoilées ; le mot VOIX en jaune sur noir.',
    poster: {
      ...formats.a3,
      seed: 1000,
      words: 'VOIX',
      small: 'Avec les femmes de Palestine',
      motif: 'press',
      palette: 'press',
      format: 'jpeg',
    },
    fileName: 'voix.jpg',
  },
  {
    artist: { name: 'Róisín K.', country: 'IE' },
    language: 'en',
    title: 'Saoirse',
    statement:
      'Saoirse is freedom in Irish. A star folded from one sheet of paper, with the books that taught me the word flying round it.',
    altText:
      'A faceted star in white and yellow within a ring of small open books, on red; below, the word SAOIRSE in white.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1102,
      words: 'SAOIRSE',
      small: 'With the women of Palestine',
      motif: 'star',
      palette: 'mint',
      format: 'jpeg',
    },
    fileName: 'saoirse.jpg',
  },
  {
    artist: { name: 'رنا ع.', country: 'JO' },
    language: 'ar',
    title: 'بحر',
    statement:
      'لم أرَ البحر منذ سنوات، فرسمتُه من الذاكرة شريطًا بعد شريط. الكلمة تركب الموجة الأخيرة.',
    altText:
      'بحر من أشرطة متموّجة ملوّنة وزورق بشراع أمام شمس حمراء، وفي الأسفل كلمة «بحر» ذهبيّة تتموّج على الكحليّ.',
    poster: {
      ...formats.a3,
      seed: 1100,
      words: 'بحر',
      small: 'مع نساء فلسطين',
      motif: 'sea',
      palette: 'night',
      format: 'webp',
    },
    fileName: 'بحر.webp',
  },
  {
    artist: { name: 'Frieda N.', country: 'DE' },
    language: 'en',
    title: 'Open',
    statement:
      'Eight doors and windows, and every one of them leads somewhere. I want to see the ninth open.',
    altText:
      'Eight arches in purple, pink and peach, with a moon, plants, shutters and a door inside them; at the left OPEN in two lines of purple on pale pink.',
    poster: {
      ...formats.panorama,
      seed: 1100,
      words: 'OP\nEN',
      small: 'With the women of Palestine',
      motif: 'doors',
      palette: 'plum',
      format: 'jpeg',
    },
    fileName: 'offen – open.jpg',
  },
]
