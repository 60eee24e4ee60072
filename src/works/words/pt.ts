import type { WorkWords } from '../words.ts'

export const pt: WorkWords = {
  states: {
    'awaiting-upload': {
      what: 'Falta o arquivo.',
      next: 'Seu lugar está guardado. Só falta o arquivo.',
    },
    checking: {
      what: 'Chegou. Está sendo conferido.',
      next: 'Comparamos com o que você entregou e fazemos as imagens. Esta página avisa quando estiver pronto.',
    },
    ready: {
      what: 'Recebido inteiro.',
      next: 'Cada byte está aqui, e você não precisa fazer mais nada.',
    },
    refused: { what: 'Este arquivo não pode ser mostrado.', next: '' },
    withdrawn: {
      what: 'Retirado.',
      next: 'Ninguém mais o vê: nem o júri, nem o mural.',
    },
  },
  reasons: {
    'bytes-differ': {
      what: 'O que chegou não é o arquivo que você entregou.',
      next: 'Talvez tenha se estragado no caminho. Envie o cartaz outra vez pelo formulário enquanto a chamada estiver aberta.',
    },
    'format-not-accepted': {
      what: 'O arquivo é de um tipo que esta chamada não aceita.',
      next: 'Exporte como {formats} e envie pelo formulário enquanto a chamada estiver aberta.',
    },
    'format-not-shown-yet': {
      what: 'O arquivo está guardado, mas ainda não conseguimos fazer uma imagem deste formato.',
      next: 'Envie o cartaz também em JPEG ou PNG, para que o júri o veja.',
    },
    'not-a-picture': {
      what: 'Não há neste arquivo uma imagem que possamos ler.',
      next: 'Abra, exporte de novo como {formats} e envie pelo formulário enquanto a chamada estiver aberta.',
    },
    'too-many-pixels': {
      what: 'A imagem tem mais de 100 milhões de pixels.',
      next: 'Exporte menor e envie pelo formulário enquanto a chamada estiver aberta.',
    },
    'sides-too-long': {
      what: 'Um lado da imagem tem mais de 12.000 pixels.',
      next: 'Exporte menor e envie pelo formulário enquanto a chamada estiver aberta.',
    },
    'too-large-to-show': {
      what: 'O arquivo está guardado, mas é pesado demais para fazermos uma imagem dele.',
      next: 'Envie também uma versão de no máximo 20 MB, para que o júri o veja.',
    },
    'cannot-be-decoded': {
      what: 'O arquivo está danificado: ele para no meio ao ser aberto.',
      next: 'Abra, exporte de novo e envie pelo formulário enquanto a chamada estiver aberta.',
    },
  },
  decisions: {
    selected: {
      what: 'Escolhido para o mural.',
      next: 'Está lá, à vista de todo mundo. Agradecemos muito.',
    },
    reserve: {
      what: 'Na lista de reserva.',
      next: 'Ainda pode entrar no mural. Se entrar, esta página avisa.',
    },
    declined: {
      what: 'Não foi escolhido desta vez.',
      next: 'O mural é curto e os cartazes eram muitos. Agradecemos por tê-lo feito e enviado.',
    },
  },
}
