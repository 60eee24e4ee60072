import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Share } from '../uploads/quota.ts'

type Explanation = { what: string; next: string }

/** What is said when a day, or a minute, has had enough. `{when}` and `{contact}` are for `interpolate`. */
export type QuotaWords = Record<Share, string> & {
  /** After each of them. */
  next: string
  /** Where it is not known whose share it was. */
  plain: Explanation
  minute: Explanation
}

export const quotaWords: InEveryLanguage<QuotaWords> = {
  en: {
    person: 'This e-mail address has handed in as much as one day allows.',
    address: 'As much has been handed in from this internet connection as one day allows.',
    call: 'As much has been handed in to this call today as one day allows.',
    unproved:
      'As much has been handed in without JavaScript from this connection as this call allows in a day.',
    kept: 'This file could not be kept: as much as one day allows is kept for your internet connection already. Choose it again when you send the form. Files are kept again from {when}.',
    next: 'It goes on from {when}. Everything you typed is still here. If that is too late, write to {contact}.',
    plain: {
      what: 'As much has been handed in as one day allows.',
      next: 'Everything you typed is still here. Try again later, or write to {contact}.',
    },
    minute: {
      what: 'Many requests came from your connection within a minute, so this one was not taken.',
      next: 'Everything you typed is still here. Choose the files again, wait a minute and press Send.',
    },
  },
  es: {
    person: 'Esta dirección de correo ya entregó todo lo que permite un día.',
    address: 'Desde esta conexión a internet ya se entregó todo lo que permite un día.',
    call: 'Hoy ya se entregó a esta convocatoria todo lo que permite un día.',
    unproved:
      'Desde esta conexión ya se entregó sin JavaScript todo lo que esta convocatoria permite en un día.',
    kept: 'Este archivo no se pudo guardar: para tu conexión a internet ya se guardó todo lo que permite un día. Elígelo de nuevo al enviar el formulario. Se volverán a guardar archivos a partir del {when}.',
    next: 'Se puede seguir a partir del {when}. Todo lo que escribiste sigue aquí. Si es demasiado tarde, escribe a {contact}.',
    plain: {
      what: 'Ya se entregó todo lo que permite un día.',
      next: 'Todo lo que escribiste sigue aquí. Inténtalo más tarde o escribe a {contact}.',
    },
    minute: {
      what: 'Llegaron muchas solicitudes desde tu conexión en un minuto, por eso esta no se tomó.',
      next: 'Todo lo que escribiste sigue aquí. Elige los archivos otra vez, espera un minuto y pulsa Enviar.',
    },
  },
  pt: {
    person: 'Este e-mail já entregou tanto quanto um dia permite.',
    address: 'Desta conexão à internet já se entregou tanto quanto um dia permite.',
    call: 'Hoje já se entregou a esta chamada tanto quanto um dia permite.',
    unproved:
      'Desta conexão já se entregou sem JavaScript tanto quanto esta chamada permite em um dia.',
    kept: 'Este arquivo não pôde ser guardado: para a sua conexão à internet já se guardou tanto quanto um dia permite. Escolha-o de novo ao enviar o formulário. Arquivos voltam a ser guardados a partir de {when}.',
    next: 'Dá para continuar a partir de {when}. Tudo o que você escreveu continua aqui. Se for tarde demais, escreva para {contact}.',
    plain: {
      what: 'Já se entregou tanto quanto um dia permite.',
      next: 'Tudo o que você escreveu continua aqui. Tente mais tarde ou escreva para {contact}.',
    },
    minute: {
      what: 'Muitos pedidos vieram da sua conexão em um minuto, por isso este não foi aceito.',
      next: 'Tudo o que você escreveu continua aqui. Escolha os arquivos de novo, espere um minuto e aperte Enviar.',
    },
  },
  fr: {
    person: 'Cette adresse e-mail a déjà remis autant qu’une journée le permet.',
    address: 'Depuis cette connexion, on a déjà remis autant qu’une journée le permet.',
    call: 'Cet appel a déjà reçu aujourd’hui autant qu’une journée le permet.',
    unproved:
      'Depuis cette connexion, on a déjà remis sans JavaScript autant que cet appel le permet en une journée.',
    kept: 'Ce fichier n’a pas pu être gardé : pour votre connexion, on garde déjà autant qu’une journée le permet. Choisissez-le de nouveau en envoyant le formulaire. Les fichiers seront de nouveau gardés à partir du {when}.',
    next: 'On peut reprendre à partir du {when}. Tout ce que vous avez écrit est encore là. Si c’est trop tard, écrivez à {contact}.',
    plain: {
      what: 'On a déjà remis autant qu’une journée le permet.',
      next: 'Tout ce que vous avez écrit est encore là. Réessayez plus tard, ou écrivez à {contact}.',
    },
    minute: {
      what: 'Beaucoup de demandes sont venues de votre connexion en une minute ; celle-ci n’a pas été prise.',
      next: 'Tout ce que vous avez écrit est encore là. Choisissez de nouveau les fichiers, attendez une minute et appuyez sur Envoyer.',
    },
  },
  ar: {
    person: 'سلّم هذا البريد كلّ ما يسمح به يوم واحد.',
    address: 'سُلّم من هذا الاتّصال بالإنترنت كلّ ما يسمح به يوم واحد.',
    call: 'سُلّم إلى هذه الدعوة اليوم كلّ ما يسمح به يوم واحد.',
    unproved: 'سُلّم من هذا الاتّصال من دون جافاسكربت كلّ ما تسمح به هذه الدعوة في يوم واحد.',
    kept: 'تعذّر حفظ هذا الملفّ: حُفظ لاتّصالك بالإنترنت كلّ ما يسمح به يوم واحد. يرجى اختياره من جديد عند إرسال الاستمارة. ويعود حفظ الملفّات ابتداءً من {when}.',
    next: 'يمكن المتابعة ابتداءً من {when}. كلّ ما كُتب لا يزال هنا. وإن كان ذلك متأخّرًا فيرجى الكتابة إلى {contact}.',
    plain: {
      what: 'سُلّم كلّ ما يسمح به يوم واحد.',
      next: 'كلّ ما كُتب لا يزال هنا. يرجى المحاولة لاحقًا، أو الكتابة إلى {contact}.',
    },
    minute: {
      what: 'وصلت طلبات كثيرة من اتّصالك خلال دقيقة، فلم يُقبل هذا الطلب.',
      next: 'كلّ ما كُتب لا يزال هنا. يرجى اختيار الملفّات من جديد والانتظار دقيقة ثمّ الضغط على «إرسال».',
    },
  },
}
