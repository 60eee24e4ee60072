import type { InEveryLanguage } from '../shared/languages.ts'
import type { Letter } from './mail.ts'

type Received = {
  callTitle: string
  code: string
  titles: Array<string>
  link: string
  until: string
}
type PrivateLink = { callTitle: string; code: string; link: string }
type Decided = {
  callTitle: string
  credit: string
  lines: Array<string>
  link: string
  wall: string | null
}
type SignIn = { link: string; minutes: number }
type Invitation = { callTitle: string; role: 'reviewer' | 'organiser'; link: string }

export type LetterWords = {
  decisions: { selected: string; reserve: string; declined: string }
  received: (facts: Received) => Letter
  privateLink: (facts: PrivateLink) => Letter
  decided: (facts: Decided) => Letter
  signIn: (facts: SignIn) => Letter
  invitation: (facts: Invitation) => Letter
}

function letter(subject: string, paragraphs: Array<string | null>): Letter {
  return { subject, text: `${paragraphs.filter((one) => one !== null).join('\n\n')}\n` }
}

const list = (lines: Array<string>) => lines.map((line) => `- ${line}`).join('\n')

export const letterWords: InEveryLanguage<LetterWords> = {
  en: {
    decisions: {
      selected: 'selected for the wall',
      reserve: 'in reserve',
      declined: 'not selected this time',
    },
    received: ({ callTitle, code, titles, link, until }) =>
      letter(`Your submission ${code}: ${callTitle}`, [
        `Your submission to “${callTitle}” counts from this moment. Its code is ${code}.`,
        list(titles),
        `If a file is still on its way, it may arrive until ${until}. Nothing else is needed to keep your place.`,
        `This private link opens your submission on any device. Keep it to yourself, and keep this mail:\n${link}`,
      ]),
    privateLink: ({ callTitle, code, link }) =>
      letter(`The private link of your submission ${code}`, [
        `Somebody asked for the private link of submission ${code} to “${callTitle}”. Here it is:\n${link}`,
        'If it was not you, nothing has happened: only this address received the link.',
      ]),
    decided: ({ callTitle, credit, lines, link, wall }) =>
      letter(`The decision on your posters: ${callTitle}`, [
        `${credit}, thank you for the posters you sent to “${callTitle}”. This is what was decided:`,
        list(lines),
        wall && `The wall is open:\n${wall}`,
        `Your submission stays in your hands:\n${link}`,
      ]),
    signIn: ({ link, minutes }) =>
      letter('Your link to sign in to Cartelera', [
        `This link signs you in once, within ${minutes} minutes:\n${link}`,
        'If you did not ask for it, you need not do anything.',
      ]),
    invitation: ({ callTitle, role, link }) =>
      letter(`An invitation: ${callTitle}`, [
        role === 'reviewer'
          ? `You are invited to look at the posters sent to “${callTitle}” and to help choose.`
          : `You are invited to organise the call “${callTitle}”.`,
        `Open this link and press the button there. It works once:\n${link}`,
      ]),
  },
  es: {
    decisions: {
      selected: 'seleccionado para la pared',
      reserve: 'en reserva',
      declined: 'no seleccionado esta vez',
    },
    received: ({ callTitle, code, titles, link, until }) =>
      letter(`Tu envío ${code}: ${callTitle}`, [
        `Tu envío a «${callTitle}» cuenta desde este momento. Su código es ${code}.`,
        list(titles),
        `Si algún archivo sigue en camino, puede llegar hasta el ${until}. No hace falta nada más para conservar tu lugar.`,
        `Este enlace privado abre tu envío en cualquier dispositivo. No lo compartas y guarda este correo:\n${link}`,
      ]),
    privateLink: ({ callTitle, code, link }) =>
      letter(`El enlace privado de tu envío ${code}`, [
        `Alguien pidió el enlace privado del envío ${code} a «${callTitle}». Aquí está:\n${link}`,
        'Si no lo pediste, no ha pasado nada: solo esta dirección recibió el enlace.',
      ]),
    decided: ({ callTitle, credit, lines, link, wall }) =>
      letter(`La decisión sobre tus carteles: ${callTitle}`, [
        `${credit}: gracias por los carteles que enviaste a «${callTitle}». Esto es lo que se decidió:`,
        list(lines),
        wall && `La pared ya está abierta:\n${wall}`,
        `Tu envío sigue en tus manos:\n${link}`,
      ]),
    signIn: ({ link, minutes }) =>
      letter('Tu enlace para entrar en Cartelera', [
        `Este enlace te abre la puerta una sola vez, durante ${minutes} minutos:\n${link}`,
        'Si no lo pediste, no tienes que hacer nada.',
      ]),
    invitation: ({ callTitle, role, link }) =>
      letter(`Una invitación: ${callTitle}`, [
        role === 'reviewer'
          ? `Te invitamos a mirar los carteles enviados a «${callTitle}» y a ayudar a elegir.`
          : `Te invitamos a organizar la convocatoria «${callTitle}».`,
        `Abre este enlace y pulsa el botón. Funciona una sola vez:\n${link}`,
      ]),
  },
  pt: {
    decisions: {
      selected: 'selecionado para o mural',
      reserve: 'na reserva',
      declined: 'não selecionado desta vez',
    },
    received: ({ callTitle, code, titles, link, until }) =>
      letter(`Seu envio ${code}: ${callTitle}`, [
        `Seu envio para “${callTitle}” vale a partir deste momento. O código é ${code}.`,
        list(titles),
        `Se algum arquivo ainda estiver a caminho, ele pode chegar até ${until}. Nada mais é preciso para garantir seu lugar.`,
        `Este link privado abre seu envio em qualquer aparelho. Não compartilhe e guarde este e-mail:\n${link}`,
      ]),
    privateLink: ({ callTitle, code, link }) =>
      letter(`O link privado do seu envio ${code}`, [
        `Alguém pediu o link privado do envio ${code} para “${callTitle}”. Aqui está:\n${link}`,
        'Se não foi você, nada aconteceu: só este endereço recebeu o link.',
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
  },
  fr: {
    decisions: {
      selected: 'retenue pour le mur',
      reserve: 'en réserve',
      declined: 'non retenue cette fois',
    },
    received: ({ callTitle, code, titles, link, until }) =>
      letter(`Votre envoi ${code} : ${callTitle}`, [
        `Votre envoi à « ${callTitle} » compte dès cet instant. Son code est ${code}.`,
        list(titles),
        `Si un fichier est encore en route, il peut arriver jusqu’au ${until}. Rien d’autre n’est nécessaire pour garder votre place.`,
        `Ce lien privé ouvre votre envoi sur n’importe quel appareil. Ne le partagez pas et gardez ce message :\n${link}`,
      ]),
    privateLink: ({ callTitle, code, link }) =>
      letter(`Le lien privé de votre envoi ${code}`, [
        `Quelqu’un a demandé le lien privé de l’envoi ${code} à « ${callTitle} ». Le voici :\n${link}`,
        'Si ce n’était pas vous, il ne s’est rien passé : seule cette adresse a reçu le lien.',
      ]),
    decided: ({ callTitle, credit, lines, link, wall }) =>
      letter(`La décision sur vos affiches : ${callTitle}`, [
        `${credit}, merci pour les affiches envoyées à « ${callTitle} ». Voici ce qui a été décidé :`,
        list(lines),
        wall && `Le mur est ouvert :\n${wall}`,
        `Votre envoi reste entre vos mains :\n${link}`,
      ]),
    signIn: ({ link, minutes }) =>
      letter('Votre lien de connexion à Cartelera', [
        `Ce lien vous ouvre la porte une seule fois, pendant ${minutes} minutes :\n${link}`,
        'Si vous ne l’avez pas demandé, vous n’avez rien à faire.',
      ]),
    invitation: ({ callTitle, role, link }) =>
      letter(`Une invitation : ${callTitle}`, [
        role === 'reviewer'
          ? `Nous vous invitons à regarder les affiches envoyées à « ${callTitle} » et à aider à choisir.`
          : `Nous vous invitons à organiser l’appel « ${callTitle} ».`,
        `Ouvrez ce lien et appuyez sur le bouton. Il fonctionne une seule fois :\n${link}`,
      ]),
  },
  ar: {
    decisions: { selected: 'اختير للجدار', reserve: 'في الاحتياط', declined: 'لم يُختر هذه المرّة' },
    received: ({ callTitle, code, titles, link, until }) =>
      letter(`مشاركتك ${code}: ${callTitle}`, [
        `مشاركتك في «${callTitle}» محسوبة منذ هذه اللحظة، ورمزها ${code}.`,
        list(titles),
        `إن كان أحد الملفّات لا يزال في الطريق، فيمكن أن يصل حتّى ${until}. لا حاجة إلى شيء آخر لحفظ مكانك.`,
        `هذا الرابط الخاصّ يفتح مشاركتك على أيّ جهاز. يرجى عدم مشاركته مع أحد والاحتفاظ بهذه الرسالة:\n${link}`,
      ]),
    privateLink: ({ callTitle, code, link }) =>
      letter(`الرابط الخاصّ بمشاركتك ${code}`, [
        `طُلب الرابط الخاصّ بالمشاركة ${code} في «${callTitle}»، وها هو:\n${link}`,
        'إن لم يكن الطلب منك، فلم يحدث شيء: لم يصل الرابط إلّا إلى هذا العنوان.',
      ]),
    decided: ({ callTitle, credit, lines, link, wall }) =>
      letter(`القرار بشأن ملصقاتك: ${callTitle}`, [
        `${credit}، شكرًا على الملصقات المرسلة إلى «${callTitle}». هذا ما تقرّر:`,
        list(lines),
        wall && `الجدار مفتوح الآن:\n${wall}`,
        `مشاركتك باقية بين يديك:\n${link}`,
      ]),
    signIn: ({ link, minutes }) =>
      letter('رابط الدخول إلى Cartelera', [
        `هذا الرابط يفتح الباب مرّة واحدة خلال ${minutes} دقائق:\n${link}`,
        'إن لم يكن الطلب منك، فلا حاجة إلى فعل شيء.',
      ]),
    invitation: ({ callTitle, role, link }) =>
      letter(`دعوة: ${callTitle}`, [
        role === 'reviewer'
          ? `ندعوك إلى مشاهدة الملصقات المرسلة إلى «${callTitle}» والمساعدة في الاختيار.`
          : `ندعوك إلى تنظيم الدعوة «${callTitle}».`,
        `يرجى فتح هذا الرابط والضغط على الزرّ. يعمل مرّة واحدة:\n${link}`,
      ]),
  },
}
