import type { AddressWords } from '../address/words.ts'

export const pt: AddressWords = {
  own: {
    goesTo: 'Os nossos e-mails para você vão para {email}.',
    change: 'Mudar o endereço',
    waits:
      '{email} ainda não foi confirmado: abra o e-mail que enviamos para lá, até {until}. Até então, os nossos e-mails vão para o endereço acima.',
    receiptWaits:
      'Já foram enviados a este endereço tantos recibos quanto um dia permite. O próximo sai em {when}; você pode baixá-lo aqui agora.',
    title: 'Para onde vão os nossos e-mails',
    lead: 'Primeiro escrevemos para o novo endereço. Ele vale depois que você abrir o link desse e-mail. O endereço anterior é avisado.',
    email: 'Novo endereço de e-mail',
    send: 'Enviar o e-mail para confirmar',
    again: 'Enviar o e-mail de novo',
    cancel: 'Manter o endereço como estava',
  },
  said: {
    asked: 'Um e-mail está a caminho de {email}. Abra o link dele para confirmar o endereço.',
    same: 'Os nossos e-mails já vão para este endereço.',
    'too-many':
      'Nenhum e-mail foi enviado e o endereço fica como estava. Enviamos no máximo {hour} destes e-mails por hora e {day} por dia para um envio, {mailbox} por dia a um endereço e {sender} por dia de uma conexão. Tente mais tarde.',
    cancelled: 'O endereço fica como estava.',
  },
  confirming: {
    title: 'Confirme o seu endereço',
    about:
      'Os nossos e-mails sobre o envio {code} para “{call}” irão para o endereço de onde você abriu isto.',
    now: 'Confirmar o endereço',
    done: 'Confirmado. Os nossos e-mails sobre o envio {code} agora chegam a este endereço.',
    link: 'O link privado está a caminho.',
  },
  objecting: {
    title: 'Manter os nossos e-mails neste endereço',
    waiting:
      'Alguém que tem o link privado do envio {code} para “{call}” informou outro endereço. Ele ainda não foi confirmado.',
    changed: 'Os nossos e-mails sobre o envio {code} para “{call}” vão agora para outro endereço.',
    now: 'Manter os e-mails neste endereço',
    kept: 'Nada mudou. Os nossos e-mails continuam a chegar a este endereço.',
    restored: 'Os nossos e-mails voltam a este endereço. O link privado está a caminho.',
    advice:
      'Se não foi você, outra pessoa tem o seu link privado. Veja se está tudo certo e, se não estiver, escreva para {contact}.',
  },
  overTitle: 'Este link já não serve',
  over: {
    confirmed: 'O endereço já foi confirmado.',
    superseded: 'Outro endereço foi informado depois deste.',
    cancelled: 'A mudança foi cancelada; os nossos e-mails vão para onde iam.',
    undone: 'A mudança foi desfeita; os nossos e-mails vão para onde iam antes.',
    expired: 'O prazo dele terminou.',
  },
}
