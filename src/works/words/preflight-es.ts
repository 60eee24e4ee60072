import type { PrintingWords } from '../preflight-words.ts'

export const es: PrintingWords = {
  pixels: '{width} × {height} píxeles.',
  at300: 'A 300 ppp se imprime en {width} × {height} mm.',
  enough: 'Alcanza para {name}: {dpi} ppp.',
  fewer:
    'En {name} resultan {dpi} ppp y se piden {wanted}. Uno más grande, de {width} × {height} píxeles, se imprime más nítido.',
  blurred:
    'En {name} resultan solo {dpi} ppp: impreso se verá borroso. Envía uno más grande si lo tienes: {width} × {height} píxeles.',
  tiny: 'Tiene solo {width} × {height} píxeles: demasiado pocos para imprimirlo o para verlo bien en una pantalla. ¿Es el archivo correcto? Envía uno más grande.',
  withoutBleed:
    'Es el tamaño {name} sin sangrado: sin los {bleed} mm que se cortan en cada lado. Si tus colores llegan al borde, al cortar puede quedar una línea blanca. Expórtalo con sangrado si puedes.',
  proportions:
    'Sus proporciones no son las de {name} ({width} × {height} mm): al imprimirlo quedaría un margen o se cortaría una franja. Se acepta igualmente.',
  page: 'La página mide {width} × {height} mm.',
  pageFits: 'Es el tamaño {name}.',
  pageFitsWithBleed:
    'Es el tamaño {name} con {bleed} mm de sangrado en cada lado, como gusta en la imprenta.',
  pageWithoutBleed:
    'Es el tamaño {name} sin los {bleed} mm de sangrado en cada lado. Si tus colores llegan al borde, al cortar puede quedar una línea blanca: expórtalo con sangrado si puedes.',
  pageOther:
    'La convocatoria imprime en {name}, {width} × {height} mm con el sangrado. El tuyo se ampliaría o reduciría para encajar.',
  portraitAsked: 'La convocatoria pide carteles verticales; este es horizontal.',
  landscapeAsked: 'La convocatoria pide carteles horizontales; este es vertical.',
  exactPixels:
    'La convocatoria pide exactamente {width} × {height} píxeles. Expórtalo en ese tamaño si puedes.',
  longestSide:
    'La convocatoria pide como máximo {pixels} píxeles en el lado más largo; este tiene más.',
  leastSide:
    'La convocatoria pide al menos {pixels} píxeles en el lado más corto; este tiene menos.',
  inCmyk: 'Colores: CMYK, para imprimir.',
  inRgb: 'Colores: RGB, para pantallas.',
  inLab: 'Colores: CIELAB.',
  inGrey: 'Colores: escala de grises.',
  inBlackAndWhite: 'Colores: blanco y negro puros.',
  cmykAsked:
    'La convocatoria pide CMYK. Los colores vivos de este archivo RGB se verán más apagados en papel; si tu programa exporta en CMYK, hazlo y vuelve a mirar los colores.',
  rgbAsked:
    'La convocatoria pide RGB y este archivo es CMYK. Si tu programa exporta en RGB, sus colores se verán más cercanos a lo que hiciste.',
  profile: 'Perfil de color: {profile}.',
  noProfile:
    'No lleva perfil de color: sus colores se toman por sRGB, como en casi todas las pantallas.',
  cmykWithoutProfile:
    'No lleva perfil de color: mostramos sus colores CMYK por aproximación, y lo mismo hará la imprenta. Incluye el perfil al exportar, si puedes.',
  transparent:
    'Tiene partes transparentes, que tomarán el color del papel. Pon un fondo detrás si no es lo que quieres.',
  firstPage: 'El archivo tiene varias páginas ({pages}). Solo la primera es el cartel.',
  firstFrame: 'Se mueve. Solo la primera imagen es el cartel.',
  fontsInside: 'Todas sus letras están dentro del archivo.',
  fontsMissing:
    'Letras que no están en el archivo: {fonts}. Una imprenta puede poner otras en su lugar. Incrusta las fuentes al exportar o convierte el texto en contornos.',
}
