import type { AccountWords } from '../words.ts'

export const pt: AccountWords = {
  signIn: 'Entrar',
  signInAbout:
    'Para o júri e a organização. Não há senha: enviamos um link para o seu e-mail. Para enviar um cartaz não é preciso ter conta.',
  email: 'E-mail',
  emailWrong: 'Escreva um endereço como nome@example.org.',
  sendLink: 'Enviar um link',
  sent: 'Veja seu e-mail',
  sentAbout: (minutes) =>
    `Se este endereço é de alguém que trabalha aqui, o link está a caminho. Ele funciona uma vez só, durante ${minutes} minutos. Não chegou? Veja a caixa de spam ou pergunte a quem convidou você.`,
  invited: { reviewer: 'Convite para o júri', organiser: 'Convite para organizar' },
  invitedAbout: {
    reviewer: 'Olhe os cartazes um a um e diga sim, talvez ou não. Pare e continue quando quiser.',
    organiser: 'Acompanhe a chamada, convide o júri, decida e abra o mural.',
  },
  once: 'Este link funciona uma vez só. Depois, a sessão fica aberta neste aparelho por 30 dias, ou até passar 14 sem uso.',
  accept: 'Aceitar e entrar',
  openDoor: 'Que bom ver você de novo',
  openDoorAbout: 'Um toque e você entra neste aparelho.',
  enter: 'Entrar',
  invitationFor: 'Este convite é para {email}.',
  linkFor: 'Você entra como {email}.',
  signInFirst:
    'Este endereço já tem uma conta aqui. Para que ninguém aceite em seu nome, entre primeiro: enviamos um link para este endereço e depois o convite espera por você na página da sua conta.',
  somebodyElse:
    'Neste aparelho está aberta a sessão de {email}. Se continuar, essa sessão é encerrada aqui.',
  changeOver: 'Encerrar essa sessão e continuar',
  stay: 'Deixar como está',
  closed: {
    used: {
      title: 'Este link já foi usado',
      about:
        'Cada link funciona uma vez só. Se foi você, talvez a sessão ainda esteja aberta; se não, peça outro com o endereço do convite.',
    },
    expired: {
      title: 'Este link venceu',
      about:
        'Já esteve aqui? Peça um link novo. Se era seu primeiro convite, peça a quem enviou que convide de novo.',
    },
    withdrawn: {
      title: 'Este convite foi retirado',
      about:
        'Ele não pode mais ser aceito. Se isso surpreende você, pergunte a quem enviou. Se tiver conta, você pode entrar como sempre.',
    },
    replaced: {
      title: 'Há um link mais novo',
      about:
        'Depois deste, enviamos outro link para entrar. Use o do e-mail mais recente ou peça um novo.',
    },
    unknown: {
      title: 'Este link não funciona',
      about: 'Talvez uma parte tenha se perdido ao copiar. Peça um novo.',
    },
  },
  newLink: 'Pedir um link novo',
  account: 'Conta',
  signOut: 'Sair',
  review: 'Júri',
  desk: 'Mesa',
  nothingYet: 'Ainda não há nada à sua espera',
  nothingYetAbout: 'Quando alguém convidar você para uma chamada, ela aparece nesta página.',
}
