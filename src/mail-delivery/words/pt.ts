import { letter, list } from '../paragraphs.ts'
import type { LetterWords } from '../words.ts'

export const pt: LetterWords = {
  decisions: {
    selected: 'selecionado para o mural',
    reserve: 'na reserva',
    declined: 'não selecionado desta vez',
  },
  received: ({ callTitle, code, titles, link, until }) =>
    letter(`Seu envio ${code}: ${callTitle}`, [
      `Seu envio para “${callTitle}” vale a partir deste momento. O código é ${code}.`,
      list(titles),
      'O recibo assinado do que você prometeu está anexo. Quando todos os arquivos estiverem aqui inteiros, vem um segundo.',
      `Se algum arquivo ainda estiver a caminho, ele pode chegar até ${until}. Nada mais é preciso para garantir seu lugar.`,
      `Este link privado abre seu envio em qualquer aparelho. Não compartilhe e guarde este e-mail:\n${link}`,
    ]),
  privateLink: ({ callTitle, code, link }) =>
    letter(`O link privado do seu envio ${code}`, [
      `Alguém pediu o link privado do envio ${code} para “${callTitle}”. Aqui está:\n${link}`,
      'Se não foi você, nada aconteceu: só este endereço recebeu o link.',
    ]),
  privateLinks: ({ items }) =>
    letter('Os seus links privados', [
      'Alguém pediu os links privados de tudo o que foi enviado com este endereço. Aqui estão:',
      ...items.map(({ callTitle, code, link }) => `“${callTitle}”, ${code}:\n${link}`),
      'Se não foi você, nada aconteceu: só este endereço recebeu os links.',
    ]),
  decided: ({ callTitle, credit, lines, link, wall }) =>
    letter(`A decisão sobre seus cartazes: ${callTitle}`, [
      `${credit}, agradecemos os cartazes que você enviou para “${callTitle}”. Foi isto que se decidiu:`,
      list(lines),
      wall && `O mural está aberto:\n${wall}`,
      `Seu envio continua nas suas mãos:\n${link}`,
    ]),
  signIn: ({ link, minutes }) =>
    letter('Seu link para entrar na Cartelera', [
      `Este link abre a porta uma única vez, durante ${minutes} minutos:\n${link}`,
      'Se você não pediu, não precisa fazer nada.',
    ]),
  invitation: ({ callTitle, role, link }) =>
    letter(`Um convite: ${callTitle}`, [
      role === 'reviewer'
        ? `Convidamos você a olhar os cartazes enviados para “${callTitle}” e a ajudar na escolha.`
        : `Convidamos você a organizar a chamada “${callTitle}”.`,
      `Abra este link e aperte o botão. Ele funciona uma vez só:\n${link}`,
    ]),
}
