import type { PrintingWords } from '../preflight-words.ts'

export const pt: PrintingWords = {
  pixels: '{width} × {height} pixels.',
  at300: 'A 300 dpi, imprime em {width} × {height} mm.',
  enough: 'Dá para {name}: {dpi} dpi.',
  fewer:
    'Em {name} ficam {dpi} dpi, e o pedido são {wanted}. Um maior, de {width} × {height} pixels, imprime mais nítido.',
  blurred:
    'Em {name} ficam só {dpi} dpi: impresso ele vai parecer borrado. Envie um maior, se tiver: {width} × {height} pixels.',
  tiny: 'Ele tem só {width} × {height} pixels: pouco demais para imprimir ou para ver bem numa tela. É o arquivo certo? Envie um maior.',
  withoutBleed:
    'É o formato {name} sem sangria: sem os {bleed} mm que são cortados em cada lado. Se as cores chegam até a borda, pode aparecer uma linha branca depois do corte. Exporte com sangria, se puder.',
  proportions:
    'As proporções não são as de {name} ({width} × {height} mm): na impressão sobraria uma margem ou uma faixa seria cortada. É aceito do mesmo jeito.',
  page: 'A página mede {width} × {height} mm.',
  pageFits: 'É o formato {name}.',
  pageFitsWithBleed:
    'É o formato {name} com {bleed} mm de sangria em cada lado, como as gráficas gostam.',
  pageWithoutBleed:
    'É o formato {name} sem os {bleed} mm de sangria em cada lado. Se as cores chegam até a borda, pode aparecer uma linha branca depois do corte: exporte com sangria, se puder.',
  pageOther:
    'A chamada imprime em {name}, {width} × {height} mm com a sangria. O seu seria ampliado ou reduzido para caber.',
  portraitAsked: 'A chamada pede cartazes na vertical; este está na horizontal.',
  landscapeAsked: 'A chamada pede cartazes na horizontal; este está na vertical.',
  exactPixels:
    'A chamada pede exatamente {width} × {height} pixels. Exporte nesse tamanho, se puder.',
  longestSide: 'A chamada pede no máximo {pixels} pixels no lado maior; este tem mais.',
  leastSide: 'A chamada pede no mínimo {pixels} pixels no lado menor; este tem menos.',
  inCmyk: 'Cores: CMYK, feitas para imprimir.',
  inRgb: 'Cores: RGB, feitas para telas.',
  inLab: 'Cores: CIELAB.',
  inGrey: 'Cores: tons de cinza.',
  inBlackAndWhite: 'Cores: preto e branco puros.',
  cmykAsked:
    'A chamada pede CMYK. As cores vivas deste arquivo RGB vão ficar mais apagadas no papel; se o seu programa exporta em CMYK, exporte e olhe as cores de novo.',
  rgbAsked:
    'A chamada pede RGB e este arquivo é CMYK. Se o seu programa exporta em RGB, as cores vão ficar mais perto do que você fez.',
  profile: 'Perfil de cor: {profile}.',
  noProfile: 'Não há perfil de cor: as cores são tomadas como sRGB, como na maioria das telas.',
  cmykWithoutProfile:
    'Não há perfil de cor: mostramos as cores CMYK por aproximação, e a gráfica fará o mesmo. Inclua o perfil ao exportar, se puder.',
  transparent:
    'Há partes transparentes, que terão a cor do papel. Coloque um fundo atrás delas se não for isso que você quer.',
  firstPage: 'O arquivo tem várias páginas ({pages}). Só a primeira é o cartaz.',
  firstFrame: 'Ele se move. Só a primeira imagem é o cartaz.',
  fontsInside: 'Todas as letras estão dentro do arquivo.',
  fontsMissing:
    'Letras que não estão no arquivo: {fonts}. Uma gráfica pode pôr outras no lugar. Incorpore as fontes ao exportar ou transforme o texto em contornos.',
}
