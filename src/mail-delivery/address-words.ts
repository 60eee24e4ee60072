import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Letter } from '../mail/mail.ts'
import { letter } from './paragraphs.ts'

type About = { callTitle: string; code: string }
type ToOld = About & { contact: string; link: string | null }

/** Mails about a change of address. No word in them is by whoever asked for it. */
export type AddressLetterWords = {
  /** To the old address, before anything has changed. */
  asked: (facts: ToOld) => Letter
  /** To the new one. */
  confirm: (facts: About & { link: string; days: number }) => Letter
  /** To the old one, once the new one was confirmed. */
  changed: (facts: ToOld & { days: number }) => Letter
}

export const addressLetters: InEveryLanguage<AddressLetterWords> = {
  en: {
    asked: ({ callTitle, code, contact, link }) =>
      letter(`Another address was given for submission ${code}`, [
        `Somebody who has the private link of your submission ${code} to “${callTitle}” gave another e-mail address. It has to be confirmed from there first. Until then our mail comes here.`,
        'If it was you, you need not do anything here.',
        link && `If it was not you, stop it with this link:\n${link}`,
        `Questions? Write to ${contact} and quote the code.`,
      ]),
    confirm: ({ callTitle, code, link, days }) =>
      letter(`Confirm your address for submission ${code}`, [
        `This address was given for our mail about submission ${code} to “${callTitle}”. Open this link and press the button there. It works for ${days} days:\n${link}`,
        'If it was not you, you need not do anything: nothing will be sent here.',
      ]),
    changed: ({ callTitle, code, contact, link, days }) =>
      letter(`Another address for your submission ${code}`, [
        `The e-mail address of submission ${code} to “${callTitle}” was changed. From now on our mail goes to the new one.`,
        link && `If it was not you, have this address back within ${days} days:\n${link}`,
        `Questions? Write to ${contact} and quote the code.`,
      ]),
  },
  es: {
    asked: ({ callTitle, code, contact, link }) =>
      letter(`Se indicó otra dirección para el envío ${code}`, [
        `Alguien que tiene el enlace privado de tu envío ${code} a «${callTitle}» indicó otra dirección de correo. Primero hay que confirmarla desde allí. Hasta entonces nuestros correos llegan aquí.`,
        'Si fuiste tú, aquí no tienes que hacer nada.',
        link && `Si no fuiste tú, detenlo con este enlace:\n${link}`,
        `¿Preguntas? Escribe a ${contact} e indica el código.`,
      ]),
    confirm: ({ callTitle, code, link, days }) =>
      letter(`Confirma tu dirección para el envío ${code}`, [
        `Se indicó esta dirección para nuestros correos sobre el envío ${code} a «${callTitle}». Abre este enlace y pulsa el botón. Sirve durante ${days} días:\n${link}`,
        'Si no fuiste tú, no hagas nada: no se enviará nada aquí.',
      ]),
    changed: ({ callTitle, code, contact, link, days }) =>
      letter(`Otra dirección para tu envío ${code}`, [
        `La dirección de correo del envío ${code} a «${callTitle}» fue cambiada. Desde ahora nuestros correos van a la nueva.`,
        link && `Si no fuiste tú, recupera esta dirección dentro de ${days} días:\n${link}`,
        `¿Preguntas? Escribe a ${contact} e indica el código.`,
      ]),
  },
  pt: {
    asked: ({ callTitle, code, contact, link }) =>
      letter(`Outro endereço foi informado para o envio ${code}`, [
        `Alguém que tem o link privado do seu envio ${code} para “${callTitle}” informou outro endereço de e-mail. Primeiro é preciso confirmá-lo de lá. Até lá, os nossos e-mails chegam aqui.`,
        'Se foi você, não precisa fazer nada aqui.',
        link && `Se não foi você, impeça com este link:\n${link}`,
        `Dúvidas? Escreva para ${contact} e informe o código.`,
      ]),
    confirm: ({ callTitle, code, link, days }) =>
      letter(`Confirme o seu endereço para o envio ${code}`, [
        `Este endereço foi informado para os nossos e-mails sobre o envio ${code} para “${callTitle}”. Abra este link e aperte o botão. Ele vale por ${days} dias:\n${link}`,
        'Se não foi você, não precisa fazer nada: nada será enviado para cá.',
      ]),
    changed: ({ callTitle, code, contact, link, days }) =>
      letter(`Outro endereço para o seu envio ${code}`, [
        `O endereço de e-mail do envio ${code} para “${callTitle}” foi mudado. A partir de agora os nossos e-mails vão para o novo.`,
        link && `Se não foi você, recupere este endereço dentro de ${days} dias:\n${link}`,
        `Dúvidas? Escreva para ${contact} e informe o código.`,
      ]),
  },
  fr: {
    asked: ({ callTitle, code, contact, link }) =>
      letter(`Une autre adresse a été donnée pour l’envoi ${code}`, [
        `Une personne qui a le lien privé de votre envoi ${code} à « ${callTitle} » a donné une autre adresse e-mail. Il faut d’abord la confirmer depuis là-bas. D’ici là, nos messages arrivent ici.`,
        'Si c’était vous, vous n’avez rien à faire ici.',
        link && `Si ce n’était pas vous, arrêtez-le avec ce lien :\n${link}`,
        `Des questions ? Écrivez à ${contact} en indiquant le code.`,
      ]),
    confirm: ({ callTitle, code, link, days }) =>
      letter(`Confirmez votre adresse pour l’envoi ${code}`, [
        `Cette adresse a été donnée pour nos messages sur l’envoi ${code} à « ${callTitle} ». Ouvrez ce lien et appuyez sur le bouton. Il est valable ${days} jours :\n${link}`,
        'Si ce n’était pas vous, ne faites rien : rien ne sera envoyé ici.',
      ]),
    changed: ({ callTitle, code, contact, link, days }) =>
      letter(`Une autre adresse pour votre envoi ${code}`, [
        `L’adresse e-mail de l’envoi ${code} à « ${callTitle} » a été changée. Nos messages vont désormais à la nouvelle.`,
        link && `Si ce n’était pas vous, rétablissez cette adresse sous ${days} jours :\n${link}`,
        `Des questions ? Écrivez à ${contact} en indiquant le code.`,
      ]),
  },
  ar: {
    asked: ({ callTitle, code, contact, link }) =>
      letter(`أُعطي عنوان آخر للمشاركة ${code}`, [
        `أعطى شخص لديه الرابط الخاصّ بمشاركتك ${code} في «${callTitle}» عنوان بريد آخر. يجب تأكيده من هناك أوّلًا، وحتّى ذلك الحين تصل رسائلنا إلى هنا.`,
        'إن كان الطلب منك، فلا حاجة إلى فعل شيء هنا.',
        link && `وإن لم يكن منك، فيمكن إيقافه بهذا الرابط:\n${link}`,
        `هل من أسئلة؟ يرجى الكتابة إلى ${contact} مع ذكر الرمز.`,
      ]),
    confirm: ({ callTitle, code, link, days }) =>
      letter(`تأكيد عنوانك للمشاركة ${code}`, [
        `أُعطي هذا العنوان لرسائلنا عن المشاركة ${code} في «${callTitle}». يرجى فتح هذا الرابط والضغط على الزرّ. يعمل ${days} أيّام:\n${link}`,
        'إن لم يكن الطلب منك، فلا حاجة إلى فعل شيء: لن يُرسل شيء إلى هنا.',
      ]),
    changed: ({ callTitle, code, contact, link, days }) =>
      letter(`عنوان آخر للمشاركة ${code}`, [
        `تغيّر عنوان البريد الإلكتروني للمشاركة ${code} في «${callTitle}». من الآن تُرسل رسائلنا إلى العنوان الجديد.`,
        link && `إن لم يكن التغيير منك، فيمكن استعادة هذا العنوان خلال ${days} يومًا:\n${link}`,
        `هل من أسئلة؟ يرجى الكتابة إلى ${contact} مع ذكر الرمز.`,
      ]),
  },
}
