import type { ReasonWords } from '../reason-words.ts'

const replace = 'coloque aqui no lugar deste arquivo enquanto a chamada estiver aberta.'

export const pt: ReasonWords = {
  'bytes-differ': {
    what: 'O que chegou não é o arquivo que você entregou.',
    next: 'Talvez tenha se estragado no caminho. Escolha o mesmo arquivo outra vez, aqui embaixo; o seu lugar está guardado.',
  },
  'format-not-accepted': {
    what: 'O arquivo é de um tipo que esta chamada não aceita.',
    next: `Exporte como {formats} e ${replace}`,
  },
  'format-not-shown-yet': {
    what: 'O arquivo está guardado. Não pôde ser mostrado quando chegou e está sendo visto de novo.',
    next: 'Volte a esta página um pouco mais tarde.',
  },
  'not-a-picture': {
    what: 'Não há neste arquivo uma imagem que possamos ler.',
    next: `Abra, exporte de novo como {formats} e ${replace}`,
  },
  heif: {
    what: 'Esta é uma imagem HEIC ou AVIF, como os telefones as guardam. Ela não pode ser mostrada em todas as telas e por isso não é aceita.',
    next: `Compartilhe ou exporte como JPEG e ${replace} No iPhone, Ajustes > Câmera > Formatos > Mais Compatível faz as fotos novas em JPEG.`,
  },
  damaged: {
    what: 'O arquivo está danificado: ele para no meio ou suas partes se contradizem.',
    next: `Abra, exporte de novo e ${replace}`,
  },
  'cannot-be-decoded': {
    what: 'O arquivo está danificado: dele não sai nenhuma imagem.',
    next: `Abra, exporte de novo e ${replace}`,
  },
  'trailing-data': {
    what: 'Depois do fim da imagem há algo que não faz parte dela.',
    next: `Alguns celulares e programas acrescentam isso. Abra, exporte de novo como {formats} e ${replace}`,
  },
  'two-kinds': {
    what: 'O arquivo é ao mesmo tempo uma imagem e outra coisa, como uma página da web ou um arquivo compactado.',
    next: `Isso não é aceito. Exporte só a imagem como {formats} e ${replace}`,
  },
  bomb: {
    what: 'O arquivo diz conter muito mais do que pode.',
    next: `Talvez esteja danificado. Exporte de novo como {formats} e ${replace}`,
  },
  'too-long': {
    what: 'Um lado da imagem tem mais de 30.000 pixels.',
    next: `Exporte menor, como {formats}, e ${replace}`,
  },
  'needs-password': {
    what: 'O PDF está trancado com uma senha.',
    next: `Salve sem senha e ${replace}`,
  },
  'no-pages': {
    what: 'O PDF não tem nenhuma página.',
    next: `Exporte de novo com o cartaz na primeira página e ${replace}`,
  },
  'page-too-large': {
    what: 'A primeira página do PDF mede mais de cinco metros ou é estreita demais para ser mostrada.',
    next: `Exporte no tamanho em que será impresso e ${replace}`,
  },
  'too-many-pixels': {
    what: 'A imagem tem mais pixels do que se aceita.',
    next: `Exporte menor, até {megapixels} milhões de pixels, e ${replace}`,
  },
  'too-large-to-show': {
    what: 'O arquivo está aqui e guardado, mas não conseguimos fazer uma imagem dele: é pesado demais ou foi gravado de um jeito raro.',
    next: `Exporte como JPEG ou PNG comum, de preferência com no máximo 20 MB, e ${replace} Ou envie de novo por um navegador que consiga mostrá-lo: ele manda uma imagem junto.`,
  },
}
