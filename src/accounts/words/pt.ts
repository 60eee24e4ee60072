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
  once: 'Este link funciona uma vez só. Depois, a sessão fica aberta neste aparelho por 30 dias.',
  accept: 'Aceitar e entrar',
  openDoor: 'Que bom ver você de novo',
  openDoorAbout: 'Um toque e você entra neste aparelho.',
  enter: 'Entrar',
  used: 'Este link já foi usado',
  usedAbout:
    'Cada link abre uma vez só. Se foi você, talvez a sessão ainda esteja aberta; se não, peça outro com o endereço do convite.',
  expired: 'Este link venceu',
  expiredAbout:
    'Já esteve aqui? Peça um link novo. Se era seu primeiro convite, peça a quem enviou que convide de novo.',
  unknown: 'Este link não abre nada. Talvez uma parte tenha se perdido ao copiar.',
  newLink: 'Pedir um link novo',
  signOut: 'Sair',
  review: 'Júri',
  desk: 'Mesa',
  nothingYet: 'Ainda não há nada à sua espera',
  nothingYetAbout: 'Quando alguém convidar você para uma chamada, ela aparece nesta página.',
}
