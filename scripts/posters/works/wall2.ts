import { type DemoWork, formats } from './work.ts'

export const wall2: Array<DemoWork> = [
  {
    artist: { name: 'نور الهمّامي', country: 'TN' },
    language: 'ar',
    title: 'نوافذ الحرّية',
    statement:
      'كلّ نافذة في هذا الشارع حكاية: قمر، نبتة، باب مغلق وآخر مفتوح. طبعتُها أوّلًا بأختام من المطّاط ثمّ رسمتُها من جديد.',
    altText:
      'صفوف من الأقواس الملوّنة بالأزرق والأحمر والأصفر والكحليّ، في كلّ قوس قمر أو نبتة أو باب أو زخرفة، وتحتها كلمة «حرية» بالأزرق الكبير.',
    poster: {
      ...formats.a3,
      seed: 1100,
      words: 'حرية',
      small: 'مع نساء فلسطين',
      motif: 'doors',
      palette: 'night',
      format: 'webp',
    },
    fileName: 'نوافذ.webp',
  },
  {
    artist: { name: 'Itziar Olmo', country: 'ES' },
    language: 'es',
    title: 'Pan',
    statement:
      'Lo hice la semana en que volvió a faltar la harina. Corté las formas en linóleo y las espigas salieron torcidas: así se quedaron.',
    altText:
      'Una hogaza con cinco cortes sobre la mesa, delante de un sol rojizo y de siete espigas abiertas en abanico; debajo, la palabra PAN en color arena sobre verde.',
    poster: {
      ...formats.square,
      seed: 1001,
      words: 'PAN',
      small: 'Con las mujeres de Palestina',
      motif: 'bread',
      palette: 'sand',
      format: 'jpeg',
    },
    fileName: 'Pan (linóleo).jpg',
  },
  {
    artist: { name: 'Yurani Mosquera', country: 'CO' },
    language: 'es',
    title: 'Paloma de papel',
    statement:
      'La paloma está hecha con discos y cuartos de disco, como los juguetes de papel que plegaba de niña. No lleva un mensaje: lleva una rama para plantar.',
    altText:
      'Una paloma blanca de formas geométricas con alas a rayas coral lleva una rama en el pico delante de un sol amarillo; fondo verde y la palabra LIBERTAD en blanco.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1003,
      words: 'LIBERTAD',
      small: 'Con las mujeres de Palestina',
      motif: 'dove',
      palette: 'riso',
      format: 'jpeg',
    },
    fileName: 'paloma_de_papel.jpg',
  },
  {
    artist: { name: 'Elin Sköld', country: 'SE' },
    language: 'en',
    title: 'Light for reading',
    statement:
      'Ljus is Swedish for light. I think of those who read while the power is away, and of those who keep a lamp for others. One lamp, one book, four inks.',
    altText:
      'A red reading lamp throws a wide golden cone of light on an open book with small stars above its pages; navy night, the word LJUS in cream on blue.',
    poster: {
      ...formats.twoByThree,
      seed: 1001,
      words: 'LJUS',
      small: 'With the women of Palestine',
      motif: 'lamp',
      palette: 'night',
      format: 'jpeg',
    },
    fileName: 'ljus.jpg',
  },
  {
    artist: { name: 'Dandara Reis', country: 'BR', collective: 'Maré Alta' },
    language: 'pt',
    title: 'Água',
    statement:
      'A palavra flutua na própria onda: entortei as letras ponto por ponto. Pensei nas mulheres que carregam água e nas que esperam o mar voltar a ser delas.',
    altText:
      'Mar em faixas onduladas verdes, brancas, amarelas e coral com um barco à vela e um sol coral; em baixo, a palavra ÁGUA ondula em amarelo sobre azul-escuro.',
    poster: {
      ...formats.a3,
      seed: 1004,
      words: 'ÁGUA',
      small: 'Com as mulheres da Palestina',
      motif: 'sea',
      palette: 'harbour',
      format: 'webp',
    },
    fileName: 'Água.webp',
  },
  {
    artist: { name: 'Chiara Bonfanti', country: 'IT' },
    language: 'en',
    title: 'Treccia',
    statement:
      'Treccia is a braid. My mother braided my hair every morning without a word, and I drew it as one long road from the top of the sheet to its foot.',
    altText:
      'A dark purple head of hair seen from behind, its single thick braid with pink strands falling down a tall narrow sheet to a bow; below it the word TRECCIA.',
    poster: {
      ...formats.banner,
      seed: 1010,
      words: 'TRECCIA',
      small: 'With the women of Palestine',
      motif: 'braid',
      palette: 'plum',
      format: 'jpeg',
    },
    fileName: 'treccia.jpg',
  },
  {
    artist: { name: 'Ligaya R.', country: 'PH', collective: 'Sama-Sama Prints' },
    language: 'en',
    title: 'Bayanihan',
    statement:
      'Bayanihan is when the whole village lifts a house together. I cut one hand and printed it in three colours until there were enough.',
    altText:
      'Many raised hands in red, green and dark teal rise from the lower edge on a yellow ground; at the left the word BAYANIHAN in two lines.',
    poster: {
      ...formats.panorama,
      seed: 1104,
      words: 'BAYANI\nHAN',
      small: 'With the women of Palestine',
      motif: 'hands',
      palette: 'mint',
      format: 'jpeg',
    },
    fileName: 'bayanihan.jpg',
  },
  {
    artist: { name: 'Rudo Chikomo', country: 'ZW' },
    language: 'en',
    title: 'Mbeu',
    statement:
      'Mbeu is Shona for seed. Everything below the line was drawn first, because that is how it grows. The sun came last.',
    altText:
      'A sprout with two large leaves rises before a sun in rings; under green and dark hills the red seed sends golden roots down; MBEU in cream on brick red.',
    poster: {
      ...formats.a3,
      seed: 1002,
      words: 'MBEU',
      small: 'With the women of Palestine',
      motif: 'seed',
      palette: 'olive',
      format: 'png',
    },
    fileName: 'mbeu_seed.png',
  },
  {
    artist: { name: 'Lin Yue', country: 'CN' },
    language: 'en',
    title: 'One moon',
    statement:
      'It is the same moon over every roof. I drew the town from memory, with the lamps of those who stay awake for others.',
    altText:
      'A golden crescent and a star within rings of light over a dark town with lit windows under a blue sky; below, ONE MOON in gold on navy.',
    poster: {
      ...formats.tabloid,
      seed: 1003,
      words: 'ONE\nMOON',
      small: 'With the women of Palestine',
      motif: 'moon',
      palette: 'night',
      format: 'jpeg',
    },
    fileName: '月.jpg',
  },
]
