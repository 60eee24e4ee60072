import type { MemberWords } from '../member-words.ts'

export const pt: MemberWords = {
  members: 'Quem trabalha nesta chamada',
  you: 'você',
  invitedBy: (who, when) => `A convite de ${who}, desde ${when}.`,
  waitsSince: (who, when) => `A convite de ${who}, em ${when}.`,
  byOperator: 'a equipe deste site',
  since: (when) => `Desde ${when}.`,
  devices: {
    one: 'Sessão aberta em # aparelho',
    other: 'Sessão aberta em # aparelhos',
  },
  lastUsed: (when) => `último uso: ${when}`,
  signedOut: 'Sem sessão aberta no momento',
  manage: 'Alterar',
  manageOf: (email) => `Alterar: ${email}`,
  remove: { reviewer: 'Tirar do júri', organiser: 'Tirar da organização' },
  removeAbout: {
    reviewer: 'O acesso termina na hora. As respostas já dadas ficam e contam.',
    organiser:
      'O acesso a esta mesa termina na hora. Os convites que esta pessoa enviou e ninguém aceitou ainda são retirados.',
  },
  endSessions: 'Encerrar todas as sessões',
  endSessionsAbout:
    'Para um aparelho perdido ou em mãos erradas: todas as sessões desta pessoa são encerradas. Ela pode entrar de novo com um link por e-mail.',
  yourAccount: 'As suas sessões e o modo de sair desta chamada estão na página da sua conta.',
  again: 'Enviar de novo',
  againTo: (email) => `Enviar de novo o convite a ${email}`,
  withdraw: 'Retirar',
  withdrawFrom: (email) => `Retirar o convite a ${email}`,
  said: {
    invited: 'O convite está a caminho.',
    'is-member': 'Esta pessoa já tem esse papel.',
    waits: 'Esta pessoa já foi convidada. Você pode enviar o convite de novo aqui embaixo.',
    'too-many':
      'Não enviado: este endereço já recebeu convites suficientes hoje, ou há convites demais à espera. Retire alguns ou tente amanhã.',
    again: 'O convite está a caminho de novo.',
    'too-soon':
      'Não enviado: o último e-mail saiu há pouco, ou este endereço já recebeu o suficiente hoje.',
    withdrawn: 'O convite foi retirado. O link dele não funciona mais.',
    removed: 'Pronto. Esta pessoa não tem mais acesso.',
    'last-organiser': 'Nada mudou: uma chamada precisa de alguém na organização.',
    'sessions-ended': 'Todas as sessões desta pessoa foram encerradas.',
    'no-sessions': 'Nada mudou: esta pessoa não tinha sessão aberta.',
    'done-already': 'Nada mudou: já estava feito.',
  },
}
