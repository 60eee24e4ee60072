import { type DemoWork, formats } from './work.ts'

export const wall5: Array<DemoWork> = [
  {
    artist: { name: 'Zhou An', country: 'CN' },
    language: 'en',
    title: 'Olive',
    statement:
      'One branch, two inks, and paper left alone. I learnt from ink painting that what is not drawn holds the rest.',
    altText:
      'An olive branch in indigo and green with coral olives crosses the sheet before an indigo moon; below, the word OLIVE in indigo on white.',
    poster: {
      ...formats.twoByThree,
      seed: 1100,
      words: 'OLIVE',
      small: 'With the women of Palestine',
      motif: 'branch',
      palette: 'riso',
      format: 'webp',
    },
    fileName: 'olive branch 橄榄.webp',
  },
  {
    artist: { name: 'Nahir Colón', country: 'PR' },
    language: 'es',
    title: 'Mar',
    statement:
      'Vivo en una isla y sé que el mar también se cierra. Lo dibujé abierto, con un barco que va sin pedir permiso.',
    altText:
      'Mar en franjas onduladas azules, rosas, blancas y naranjas con un barco de vela y un gran sol naranja; debajo, MAR en rosa sobre azul casi negro.',
    poster: {
      ...formats.square,
      seed: 1000,
      words: 'MAR',
      small: 'Con las mujeres de Palestina',
      motif: 'sea',
      palette: 'cobalt',
      format: 'jpeg',
    },
    fileName: 'mar.jpg',
  },
  {
    artist: { name: 'Ainara Goñi', country: 'ES', collective: 'Las del Peine' },
    language: 'es',
    title: 'Trenza',
    statement:
      'Tres trenzas, tres generaciones. Las hicimos entre tres, cada una dibujó la suya y ninguna salió igual de larga.',
    altText:
      'Tres cabezas de pelo oscuro vistas por detrás con trenzas largas y mechones rojos, sobre fondo dorado; la palabra TRENZA sube por la izquierda.',
    poster: {
      ...formats.a3Landscape,
      seed: 1024,
      words: 'TRENZA',
      small: 'Con las mujeres de Palestina',
      motif: 'braid',
      palette: 'olive',
      format: 'jpeg',
    },
    fileName: 'trenza.jpg',
  },
  {
    artist: { name: 'Paula Andrea G.', country: 'CO' },
    language: 'es',
    title: 'Amapola',
    statement:
      'La amapola crece donde se removió la tierra. Superpuse los pétalos para que la tinta naciera dos veces.',
    altText:
      'Una amapola enorme de pétalos rosas y naranjas con corazón oscuro y tallo azul sobre negro azulado; AMAPOLA sube en naranja por la izquierda.',
    poster: {
      ...formats.square,
      seed: 1021,
      words: 'AMAPOLA',
      small: 'Con las mujeres de Palestina',
      motif: 'poppy',
      palette: 'cobalt',
      format: 'jpeg',
    },
    fileName: 'amapola.jpg',
  },
  {
    artist: { name: 'Ilina Rao', country: 'IN' },
    language: 'en',
    title: 'Shanti',
    statement:
      'The word bends because the day does. I drew leaf after leaf until the field was full, then stopped before the last row.',
    altText:
      'The word SHANTI arches in pale letters over a sun in rings that rises behind rows of leaves in ochre, cream and terracotta; dark brown sky.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1101,
      words: 'SHANTI',
      small: 'With the women of Palestine',
      motif: 'horizon',
      palette: 'clay',
      format: 'png',
    },
    fileName: 'shanti.png',
  },
  {
    artist: { name: 'Makena', country: 'KE' },
    language: 'en',
    title: 'Amani, louder',
    statement:
      'Amani is peace. It starts quietly at the top of the sheet and is not quiet any more when it reaches the bottom.',
    altText:
      'The word AMANI five times, one under the other, each row taller than the one above, in cream and yellow on green.',
    poster: {
      ...formats.a3,
      seed: 1103,
      words: 'AMANI',
      small: 'With the women of Palestine',
      motif: 'chorus',
      palette: 'jaffa',
      format: 'jpeg',
    },
    fileName: 'amani-louder.jpg',
  },
  {
    artist: { name: 'Yelitza Rondón', country: 'VE' },
    language: 'es',
    title: 'Vida',
    statement:
      'Una fruta abierta es una rueda. La puse en una hoja larga para que parezca que sube.',
    altText:
      'Un cítrico cortado, rosa y naranja, con tres hojas oscuras flota en una hoja alta de color verde; abajo, la palabra VIDA en rosa pálido.',
    poster: {
      ...formats.banner,
      seed: 1003,
      words: 'VIDA',
      small: 'Con las mujeres de Palestina',
      motif: 'oranges',
      palette: 'rose',
      format: 'jpeg',
    },
    fileName: 'vida.jpg',
  },
  {
    artist: { name: 'Rim & Sarra', country: 'TN' },
    language: 'ar',
    title: 'سلام الأيدي',
    statement:
      'يدٌ واحدة قصصناها من الورق ثمّ أدرناها عشر مرّات حول زهرة. اثنتان عملتا عليه، ولم نتّفق إلّا على اللون.',
    altText:
      'عشر أيدٍ مفتوحة بالأحمر والأزرق تدور حول زهرة ذهبيّة كأنّها وردة، على خلفيّة سوداء، وتحتها كلمة «سلام» بلون القشدة.',
    poster: {
      ...formats.square,
      seed: 1201,
      words: 'سلام',
      small: 'مع نساء فلسطين',
      motif: 'hands',
      palette: 'press',
      format: 'jpeg',
    },
    fileName: 'سلام.jpg',
  },
]
