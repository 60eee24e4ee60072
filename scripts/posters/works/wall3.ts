import { type DemoWork, formats } from './work.ts'

export const wall3: Array<DemoWork> = [
  {
    artist: { name: 'Ivelisse Cordero', country: 'PR' },
    language: 'es',
    title: 'Aurora',
    statement:
      'Doblé la palabra alrededor del sol porque amanece en todas partes. Las hojas son de cartón recortado y entintado a mano.',
    altText:
      'La palabra AURORA se curva en granate sobre un sol de anillos rosas y naranjas que sale detrás de hileras de hojas verdes, naranjas y rosas; fondo rosa pálido.',
    poster: {
      ...formats.square,
      seed: 1000,
      words: 'AURORA',
      small: 'Con las mujeres de Palestina',
      motif: 'horizon',
      palette: 'rose',
      format: 'jpeg',
    },
    fileName: 'aurora.jpg',
  },
  {
    artist: { name: 'م. ز.', country: 'TN', collective: 'جماعة الحبر' },
    language: 'ar',
    title: 'صمود، خمس مرّات',
    statement:
      'كتبنا الكلمة خمس مرّات، بخمس أيدٍ، ثمّ جمعناها في ورقة واحدة. صوت واحد بالأحمر لأنّ في كلّ جوقة من تبدأ.',
    altText:
      'كلمة «صمود» مكرّرة في خمسة صفوف عريضة بالأسود والرماديّ وواحد بالأحمر، على ورق بلون القشدة.',
    poster: {
      ...formats.twoByThree,
      seed: 1000,
      words: 'صمود',
      small: 'مع نساء فلسطين',
      motif: 'chorus',
      palette: 'ember',
      format: 'jpeg',
    },
    fileName: 'صمود.jpg',
  },
  {
    artist: { name: 'Teresa Nogueira', country: 'BR' },
    language: 'pt',
    title: 'Oliveira',
    statement:
      'Fiz cada folha com duas tintas, uma para a luz e outra para a sombra. O ramo atravessa a folha inteira, porque uma oliveira nunca cabe.',
    altText:
      'Um ramo de oliveira com folhas claras e escuras e azeitonas amarelas atravessa a imagem diante de um sol amarelo; fundo verde e a palavra OLIVEIRA em três linhas.',
    poster: {
      ...formats.panorama,
      seed: 1003,
      words: 'OLI\nVEI\nRA',
      small: 'Com as mulheres da Palestina',
      motif: 'branch',
      palette: 'mint',
      format: 'jpeg',
    },
    fileName: 'oliveira.jpg',
  },
  {
    artist: { name: 'Anoushka Sen', country: 'IN' },
    language: 'en',
    title: 'Read',
    statement:
      'I wanted a reader who is entirely at home in her book. The stars on the cover are the only hint of what she reads.',
    altText:
      'A reader with curly dark hair and lowered eyes holds up a large pink book with two stars; apricot ground, the word READ below in wine red.',
    poster: {
      ...formats.a3,
      seed: 1004,
      words: 'READ',
      small: 'With the women of Palestine',
      motif: 'reader',
      palette: 'rose',
      format: 'jpeg',
    },
    fileName: 'READ.jpg',
  },
  {
    artist: { name: 'Lerato M.', country: 'ZA' },
    language: 'en',
    title: 'Home',
    statement:
      'A tent is what is left when a house is not. I made a range of mountains from them, and left one lamp burning. Cut paper, then redrawn.',
    altText:
      'Many striped tents in brown, green and terracotta stand like mountains under an ochre sun; one has a light inside; below, HOME in ochre on dark brown.',
    poster: {
      ...formats.fiftyBySeventy,
      seed: 1000,
      words: 'HOME',
      small: 'With the women of Palestine',
      motif: 'tents',
      palette: 'clay',
      format: 'webp',
    },
    fileName: 'home-tents.webp',
  },
  {
    artist: { name: 'Nuria Ferrer', country: 'ES' },
    language: 'es',
    title: 'Naranjas',
    statement:
      'Crecí entre naranjos y sé lo que pesa un árbol que no es tuyo. Cada fruta está en su sitio, contada, como en una caja de las de antes.',
    altText:
      'Cuatro filas de naranjas enteras, cortadas y hojas verdes, ordenadas sobre papel crema; arriba, la palabra NARANJAS en verde.',
    poster: {
      ...formats.a3,
      seed: 1110,
      words: 'NARANJAS',
      small: 'Con las mujeres de Palestina',
      motif: 'oranges',
      palette: 'jaffa',
      format: 'jpeg',
    },
    fileName: 'naranjas.jpg',
  },
  {
    artist: { name: 'Oriana Lugo', country: 'VE', collective: 'Taller La Tiza' },
    language: 'es',
    title: 'La escuela florece',
    statement:
      'Los lápices son más altos que los muros. Uno echó hojas mientras lo dibujaba y lo dejé crecer.',
    altText:
      'Seis lápices altos de color blanco, negro, rosa y naranja sobre azul; de uno brota una rama con hojas; a la izquierda, ESCUELA en dos líneas rosas.',
    poster: {
      ...formats.a3Landscape,
      seed: 1003,
      words: 'ESCU\nELA',
      small: 'Con las mujeres de Palestina',
      motif: 'school',
      palette: 'cobalt',
      format: 'png',
    },
    fileName: 'la escuela florece.png',
  },
  {
    artist: { name: 'Achieng', country: 'KE' },
    language: 'en',
    title: 'Maji',
    statement:
      'Maji is water. I turned a well into a drop: the rings are what you see when you look down, waiting for the bucket.',
    altText:
      'A great teal drop with rings like a well inside it and small coral drops around; above, the word MAJI in teal on pale paper.',
    poster: {
      ...formats.twoByThree,
      seed: 1010,
      words: 'MAJI',
      small: 'With the women of Palestine',
      motif: 'water',
      palette: 'harbour',
      format: 'jpeg',
    },
    fileName: 'maji.jpg',
  },
  {
    artist: { name: 'Hanna Mazur', country: 'PL', collective: 'Pracownia Nitka' },
    language: 'en',
    title: 'Solidarity is a weave',
    statement:
      'The longest word I know had to hold the whole cloth together, so I set it across the sheet from edge to edge. Two inks and the paper, nothing else.',
    altText:
      'Bands of dark leaves and net on raspberry pink run above and below a plain band in which the word SOLIDARNOŚĆ stands from edge to edge.',
    poster: {
      ...formats.a3Landscape,
      seed: 1101,
      words: 'SOLIDARNOŚĆ',
      small: 'With the women of Palestine',
      motif: 'weave',
      palette: 'plum',
      format: 'jpeg',
    },
    fileName: 'Solidarność – splot.jpg',
  },
]
