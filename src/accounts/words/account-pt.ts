import type { AccountPageWords } from '../account-words.ts'

export const pt: AccountPageWords = {
  signedInAs: 'Você entrou como {email}.',
  invitations: 'Você recebeu um convite',
  invitedBy: (who) => `Convite de ${who}`,
  byOperator: 'a equipe deste site',
  until: (when) => `válido até ${when}`,
  accept: 'Aceitar',
  decline: 'Recusar',
  roles: { reviewer: 'Júri', organiser: 'Organização' },
  yourRoles: 'O que você faz aqui',
  noRoles: 'No momento você não participa de nenhuma chamada.',
  leave: 'Sair',
  leaveAbout: {
    reviewer: 'Você deixará de ver os cartazes desta chamada. As respostas que deu ficam e contam.',
    organiser:
      'Você deixará de ver a mesa desta chamada. Os convites que enviou e ninguém aceitou ainda são retirados.',
  },
  leaveNow: 'Sair desta chamada',
  lastOrganiser: 'Não há mais ninguém na organização. Convide outra pessoa antes de sair.',
  sessions: 'Onde a sua sessão está aberta',
  sessionsAbout: (idle, most) =>
    `Uma sessão se encerra sozinha depois de ${idle} dias sem uso e, no máximo, depois de ${most} dias. Guardamos o navegador e o sistema, nunca o endereço de um aparelho.`,
  thisDevice: 'Este aparelho',
  unknownDevice: 'Aparelho desconhecido',
  began: (when) => `desde ${when}`,
  used: (when) => `último uso: ${when}`,
  end: 'Encerrar',
  endOn: (device) => `Encerrar a sessão: ${device}`,
  endOthers: 'Encerrar todas as outras sessões',
  said: {
    ended: 'Essa sessão foi encerrada.',
    'ended-others': 'Todas as outras sessões foram encerradas.',
    left: 'Você saiu da chamada.',
    declined: 'Você recusou o convite.',
    nothing: 'Nada mudou: já estava feito ou não é mais possível.',
  },
}
