import { type DemoWork, formats } from './work.ts'

export const wall1: Array<DemoWork> = [
  {
    artist: { name: 'سلمى بن عيسى', country: 'TN' },
    language: 'ar',
    title: 'زيتون',
    statement:
      'رسمتُ الشجرة ورقةً ورقة، كما تُرتَّب البذور في زهرة عبّاد الشمس. الكلمة تقف في التراب لأنّ الجذور هي التي تحمل كلّ شيء.',
    altText:
      'شجرة زيتون كبيرة ذات تاج كثيف من أوراق خضراء وسوداء أمام شمس ذهبيّة، وتحت خطّ الأفق كلمة «زيتون» بالذهبيّ على أرض داكنة.',
    poster: {
      ...formats.a3,
      seed: 1000,
      words: 'زيتون',
      small: 'مع نساء فلسطين',
      motif: 'olive',
      palette: 'olive',
      format: 'png',
    },
    fileName: 'ملصق الزيتون.png',
  },
  {
    artist: { name: 'Jurema Alves', country: 'BR', collective: 'Linha Vermelha' },
    language: 'pt',
    title: 'Terra bordada',
    statement:
      'Contei cada ponto em papel quadriculado antes de o levar ao ecrã. Aprendi os padrões com uma vizinha que borda há cinquenta anos. A palavra sobe pela margem como a ourela de um pano.',
    altText:
      'Bordado em ponto cruz vermelho, verde e rosa sobre preto, com losangos, ciprestes e flores; a palavra TERRA sobe em vermelho pela margem esquerda.',
    poster: {
      ...formats.twoByThree,
      seed: 1011,
      words: 'TERRA',
      small: 'Com as mulheres da Palestina',
      motif: 'tatreez',
      palette: 'watermelon',
      format: 'jpeg',
    },
    fileName: 'terra-bordada.jpg',
  },
  {
    artist: { name: 'Zofia Wrona', country: 'PL' },
    language: 'en',
    title: 'Spring is called freedom',
    statement:
      'The word is Polish for freedom. I cut the petals from coloured paper, laid them over each other and let the two inks mix where they meet.',
    altText:
      'A very large poppy with red and golden petals and a black heart with fine stamens, on cream paper; below it the word WOLNOŚĆ in red.',
    poster: {
      ...formats.a2,
      seed: 1000,
      words: 'WOLNOŚĆ',
      small: 'With the women of Palestine',
      motif: 'poppy',
      palette: 'press',
      format: 'jpeg',
    },
    fileName: 'Plakat – wiosna.jpg',
  },
  {
    artist: { name: 'Nomvula D.', country: 'ZA' },
    language: 'en',
    title: 'Our sky',
    statement:
      'I flew kites on the beach at home and thought of another beach. Each kite has the same four pieces, turned a different way. The strings all lead to one hand that you do not see.',
    altText:
      'Nine kites in coral, yellow, white and navy rise from a single point into a teal sky; the words OUR SKY run up the left side in white.',
    poster: {
      ...formats.a3Landscape,
      seed: 1103,
      words: 'OUR\nSKY',
      small: 'With the women of Palestine',
      motif: 'kites',
      palette: 'harbour',
      format: 'webp',
    },
    fileName: 'our sky.webp',
  },
  {
    artist: { name: 'Marisol Ibarra', country: 'VE' },
    language: 'es',
    title: 'Paz, en tajada',
    statement:
      'Quise hacer el cartel más sencillo posible, el que se puede pintar en una pared con tres botes. La fruta y la palabra tienen el mismo rojo.',
    altText:
      'Una gran tajada de sandía inclinada, roja con semillas negras y corteza verde, sobre fondo crema; debajo, la palabra PAZ en rojo ocupa todo el ancho.',
    poster: {
      ...formats.square,
      seed: 2000,
      words: 'PAZ',
      small: 'Con las mujeres de Palestina',
      motif: 'watermelon',
      palette: 'watermelon',
      format: 'png',
    },
    fileName: 'PAZ.png',
  },
  {
    artist: { name: 'Léonie Aubry', country: 'CH', collective: 'Atelier du Quai' },
    language: 'fr',
    title: 'La clé du retour',
    statement:
      'J’ai dessiné la clé d’après celle que garde une amie, sans en changer les proportions. Deux passages de noir sur un rouge orangé, comme sur notre vieille presse.',
    altText:
      'Une longue clé bleu nuit, l’anneau fleuri d’une rosace rose, posée en biais sur un disque rose ; fond rouge orangé et le mot RETOUR à la verticale.',
    poster: {
      ...formats.a3,
      seed: 1002,
      words: 'RETOUR',
      small: 'Avec les femmes de Palestine',
      motif: 'key',
      palette: 'cobalt',
      format: 'jpeg',
    },
    fileName: 'La clé du retour.jpg',
  },
  {
    artist: { name: 'Meher', country: 'IN', collective: 'Kaghaz Collective' },
    language: 'en',
    title: 'Azadi, woven',
    statement:
      'Azadi means freedom in many of our languages. The net and the leaves come from a scarf that my grandmother darned; I drew every crossing by hand before repeating it.',
    altText:
      'A woven pattern of black net and red bands with olive leaves on cream; across the middle a black band carries the word AZADI in golden yellow.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1000,
      words: 'AZADI',
      small: 'With the women of Palestine',
      motif: 'weave',
      palette: 'press',
      format: 'jpeg',
    },
    fileName: 'azadi-woven.jpg',
  },
  {
    artist: { name: 'Catarina Tzoc', country: 'GT', collective: 'Tejedoras del Lago' },
    language: 'es',
    title: 'Tejer',
    statement:
      'Tejo en telar de cintura y dibujo como tejo: banda por banda, sin volver atrás. La lanzadera queda en el aire porque el trabajo sigue.',
    altText:
      'Un telar con hilos tensos y una tela a medio hacer, con franjas de rombos y zigzags en ocre, crema y terracota sobre marrón oscuro; arriba, la palabra TEJER.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1001,
      words: 'TEJER',
      small: 'Con las mujeres de Palestina',
      motif: 'loom',
      palette: 'clay',
      format: 'jpeg',
    },
    fileName: 'tejer.jpg',
  },
  {
    artist: { name: 'Wanjiru Kamau', country: 'KE' },
    language: 'en',
    title: 'Umoja',
    statement:
      'Umoja is unity. Three women walk the same way with books, oranges and a house on their heads. I kept their backs to us: we follow.',
    altText:
      'Three women seen from behind carry books, a basket and a house on their heads in front of a dark green disc; yellow ground, the word UMOJA in large dark green letters.',
    poster: {
      ...formats.a3Landscape,
      seed: 1104,
      words: 'UMO\nJA',
      small: 'With the women of Palestine',
      motif: 'carry',
      palette: 'jaffa',
      format: 'jpeg',
    },
    fileName: 'umoja_final.jpg',
  },
]
