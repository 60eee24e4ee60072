import type { WorkWords } from '../words.ts'
import { pt as reasons } from './reasons-pt.ts'

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
  reasons,
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
