import type { StandingWords } from '../status-words.ts'

export const pt: StandingWords = {
  one: {
    'file-awaited': { what: 'Você está no prazo com “{title}”. Só falta o arquivo.', next: '' },
    'file-damaged': {
      what: '“{title}” foi danificado no caminho.',
      next: 'Você ainda está no prazo: envie o mesmo arquivo outra vez, por favor.',
    },
    'file-missed': {
      what: 'O arquivo de “{title}” não chegou a tempo.',
      next: 'O prazo para arquivos terminou em {until}. Se algo deu errado, escreva para {contact}.',
    },
    checking: {
      what: '“{title}” chegou e está sendo conferido.',
      next: 'Você pode ficar aqui ou voltar depois: esta página avisa quando estiver pronto.',
    },
    delayed: {
      what: '“{title}” chegou. A conferência está demorando mais que o normal.',
      next: 'Algo falhou do nosso lado; não é o seu arquivo. Você está no prazo e não precisa fazer nada.',
    },
    refused: { what: '“{title}” chegou, mas não pode ser mostrado.', next: '' },
    unapproved: { what: '“{title}” chegou. A imagem está certa?', next: '' },
    disapproved: { what: 'Você disse que a imagem de “{title}” não está certa.', next: '' },
    complete: { what: '“{title}” está completo. Não é preciso fazer mais nada.', next: '' },
    judged: {
      what: '“{title}” está com o júri.',
      next: 'Escrevemos para você assim que ele decidir.',
    },
    selected: {
      what: '“{title}” foi escolhido para o mural.',
      next: 'Todo mundo pode vê-lo lá. Agradecemos muito.',
    },
    reserve: {
      what: '“{title}” está na lista de reserva.',
      next: 'Ainda pode entrar no mural. Se entrar, esta página avisa.',
    },
    declined: {
      what: '“{title}” não foi escolhido desta vez.',
      next: 'O espaço é pouco e os cartazes eram muitos. Agradecemos por tê-lo feito e enviado.',
    },
    withdrawn: {
      what: 'Você retirou “{title}”.',
      next: 'Ninguém mais o vê: nem o júri, nem quem visita o mural.',
    },
  },
  several: 'Dos seus {n} cartazes, {list}.',
  some: {
    'file-awaited': { one: '# espera o arquivo', other: '# esperam o arquivo' },
    'file-missed': { one: '# não chegou a tempo', other: '# não chegaram a tempo' },
    checking: { one: '# está sendo conferido', other: '# estão sendo conferidos' },
    refused: { one: '# não pode ser mostrado', other: '# não podem ser mostrados' },
    unapproved: { one: '# espera o seu olhar', other: '# esperam o seu olhar' },
    complete: { one: '# está completo', other: '# estão completos' },
    judged: { one: '# está com o júri', other: '# estão com o júri' },
    selected: { one: '# foi escolhido', other: '# foram escolhidos' },
    reserve: { one: '# está na lista de reserva', other: '# estão na lista de reserva' },
    declined: { one: '# não foi escolhido', other: '# não foram escolhidos' },
    withdrawn: { one: '# foi retirado', other: '# foram retirados' },
  },
  all: {
    'file-awaited': 'Você está no prazo com seus {n} cartazes. Só faltam os arquivos.',
    'file-missed': 'Os arquivos dos seus {n} cartazes não chegaram a tempo.',
    checking: 'Seus {n} cartazes chegaram e estão sendo conferidos.',
    refused: 'Seus {n} cartazes chegaram, mas não podem ser mostrados.',
    unapproved: 'Seus {n} cartazes chegaram. As imagens estão certas?',
    complete: 'Seus {n} cartazes estão completos. Não é preciso fazer mais nada.',
    judged: 'Seus {n} cartazes estão com o júri.',
    selected: 'Seus {n} cartazes foram escolhidos para o mural.',
    reserve: 'Seus {n} cartazes estão na lista de reserva.',
    declined: 'Seus {n} cartazes não foram escolhidos desta vez.',
    withdrawn: 'Você retirou seus {n} cartazes.',
  },
}
