import type { InEveryLanguage } from '../i18n/languages.ts'

export type SiteWords = {
  skip: string
  languages: string
  tagline: string
  colophon: string
  lostLink: string
  checkReceipt: string
  demo: string
  missing: { title: string; text: string; home: string }
  broken: { title: string; text: string }
  refused: { title: string; text: string }
  busy: { title: string; text: string }
  unreadable: { title: string; text: string }
  /** `{size}` is what the page takes at most. */
  tooLarge: { title: string; text: string; typed: string }
  review: string
  desk: string
  signOut: string
}

export const siteWords: InEveryLanguage<SiteWords> = {
  en: {
    skip: 'To the content',
    languages: 'Languages',
    tagline: 'Open calls for posters',
    colophon: 'No account, no tracking, no cookie for visitors. Free software.',
    lostLink: 'Lost your private link?',
    checkReceipt: 'Check a receipt',
    demo: 'Demonstration: these posters and people are invented.',
    missing: {
      title: 'Nothing hangs here',
      text: 'This address leads nowhere, or what was here has been taken down.',
      home: 'To all calls',
    },
    broken: {
      title: 'Something broke on our side',
      text: 'It was not you. Go back and try again in a moment; what you sent before is kept.',
    },
    refused: {
      title: 'That did not go through',
      text: 'The form came from another page than ours, or was too old. Open it again and send it once more.',
    },
    busy: {
      title: 'Too much at once',
      text: 'Many requests came from your line within a minute. Wait a minute, go back and press the button again; what you typed is still there.',
    },
    unreadable: {
      title: 'That address cannot be read',
      text: 'The address or the form has signs in it that do not belong there. Open the page again from where you came.',
    },
    tooLarge: {
      title: 'That is too long',
      text: 'This page takes {size} at most. Please shorten it and send it again.',
      typed: 'What you wrote, as far as it arrived: copy it before you go back.',
    },
    review: 'Review room',
    desk: 'Desk',
    signOut: 'Sign out',
  },
  es: {
    skip: 'Ir al contenido',
    languages: 'Idiomas',
    tagline: 'Convocatorias abiertas de carteles',
    colophon: 'Sin cuenta, sin rastreo, sin cookies para quien visita. Software libre.',
    lostLink: '¿Perdiste tu enlace privado?',
    checkReceipt: 'Comprobar un recibo',
    demo: 'Demostración: estos carteles y personas son inventados.',
    missing: {
      title: 'Aquí no cuelga nada',
      text: 'Esta dirección no lleva a ningún lugar, o lo que había aquí se descolgó.',
      home: 'A todas las convocatorias',
    },
    broken: {
      title: 'Algo se rompió de nuestro lado',
      text: 'No fue culpa tuya. Vuelve e inténtalo en un momento; lo que ya enviaste está guardado.',
    },
    refused: {
      title: 'No se pudo enviar',
      text: 'El formulario venía de otra página o era demasiado antiguo. Ábrelo de nuevo y envíalo otra vez.',
    },
    busy: {
      title: 'Demasiado a la vez',
      text: 'Llegaron muchas peticiones desde tu conexión en un minuto. Espera un minuto, vuelve atrás y pulsa el botón de nuevo; lo que escribiste sigue ahí.',
    },
    unreadable: {
      title: 'No se puede leer esa dirección',
      text: 'La dirección o el formulario contiene signos que no corresponden. Vuelve a abrir la página desde donde venías.',
    },
    tooLarge: {
      title: 'Es demasiado largo',
      text: 'Esta página acepta {size} como máximo. Acórtalo y envíalo de nuevo, por favor.',
      typed: 'Lo que escribiste, hasta donde llegó: cópialo antes de volver.',
    },
    review: 'Sala de revisión',
    desk: 'Escritorio',
    signOut: 'Salir',
  },
  pt: {
    skip: 'Ir para o conteúdo',
    languages: 'Idiomas',
    tagline: 'Chamadas abertas de cartazes',
    colophon: 'Sem conta, sem rastreamento, sem cookies para quem visita. Software livre.',
    lostLink: 'Perdeu seu link privado?',
    checkReceipt: 'Conferir um recibo',
    demo: 'Demonstração: estes cartazes e pessoas são inventados.',
    missing: {
      title: 'Nada está pendurado aqui',
      text: 'Este endereço não leva a lugar nenhum, ou o que estava aqui foi retirado.',
      home: 'Para todas as chamadas',
    },
    broken: {
      title: 'Algo quebrou do nosso lado',
      text: 'Não foi você. Volte e tente de novo daqui a pouco; o que já foi enviado está guardado.',
    },
    refused: {
      title: 'Não foi possível enviar',
      text: 'O formulário veio de outra página ou era antigo demais. Abra de novo e envie outra vez.',
    },
    busy: {
      title: 'Muita coisa ao mesmo tempo',
      text: 'Chegaram muitos pedidos da sua conexão em um minuto. Espere um minuto, volte e aperte o botão de novo; o que você escreveu continua lá.',
    },
    unreadable: {
      title: 'Não é possível ler esse endereço',
      text: 'O endereço ou o formulário contém sinais que não deveriam estar ali. Abra a página de novo a partir de onde você veio.',
    },
    tooLarge: {
      title: 'Ficou longo demais',
      text: 'Esta página aceita no máximo {size}. Encurte e envie de novo, por favor.',
      typed: 'O que você escreveu, até onde chegou: copie antes de voltar.',
    },
    review: 'Sala de avaliação',
    desk: 'Mesa',
    signOut: 'Sair',
  },
  fr: {
    skip: 'Aller au contenu',
    languages: 'Langues',
    tagline: 'Appels à affiches',
    colophon: 'Sans compte, sans traçage, sans cookie pour qui visite. Logiciel libre.',
    lostLink: 'Lien privé perdu ?',
    checkReceipt: 'Vérifier un reçu',
    demo: 'Démonstration : ces affiches et ces personnes sont inventées.',
    missing: {
      title: 'Rien n’est accroché ici',
      text: 'Cette adresse ne mène nulle part, ou ce qui s’y trouvait a été décroché.',
      home: 'Vers tous les appels',
    },
    broken: {
      title: 'Quelque chose s’est cassé de notre côté',
      text: 'Ce n’est pas vous. Revenez et réessayez dans un instant ; ce qui a été envoyé est gardé.',
    },
    refused: {
      title: 'L’envoi n’est pas passé',
      text: 'Le formulaire venait d’une autre page ou était trop ancien. Ouvrez-le de nouveau et renvoyez-le.',
    },
    busy: {
      title: 'Trop de choses à la fois',
      text: 'Beaucoup de demandes sont venues de votre connexion en une minute. Attendez une minute, revenez en arrière et appuyez de nouveau ; ce que vous avez écrit est toujours là.',
    },
    unreadable: {
      title: 'Cette adresse est illisible',
      text: 'L’adresse ou le formulaire contient des signes qui n’ont rien à y faire. Rouvrez la page depuis celle d’où vous venez.',
    },
    tooLarge: {
      title: 'C’est trop long',
      text: 'Cette page accepte {size} au maximum. Raccourcissez le texte et renvoyez-le.',
      typed:
        'Ce que vous avez écrit, tel que c’est arrivé : copiez-le avant de revenir en arrière.',
    },
    review: 'Salle de lecture',
    desk: 'Bureau',
    signOut: 'Se déconnecter',
  },
  ar: {
    skip: 'إلى المحتوى',
    languages: 'اللغات',
    tagline: 'دعوات مفتوحة للملصقات',
    colophon: 'بلا حساب، بلا تتبّع، بلا كوكيز للزوّار. برمجيّة حرّة.',
    lostLink: 'ضاع الرابط الخاصّ؟',
    checkReceipt: 'التحقّق من إيصال',
    demo: 'عرض تجريبيّ: هذه الملصقات والأسماء متخيَّلة.',
    missing: {
      title: 'لا شيء معلَّق هنا',
      text: 'هذا العنوان لا يؤدّي إلى مكان، أو أُنزل ما كان معلَّقًا فيه.',
      home: 'إلى كلّ الدعوات',
    },
    broken: {
      title: 'حدث عطل من جهتنا',
      text: 'ليس الخطأ منك. يرجى العودة والمحاولة بعد لحظات؛ ما أُرسل من قبل محفوظ.',
    },
    refused: {
      title: 'لم يصل الطلب',
      text: 'جاءت الاستمارة من صفحة أخرى أو كانت قديمة. يرجى فتحها من جديد وإرسالها مرّة أخرى.',
    },
    busy: {
      title: 'طلبات كثيرة في وقت واحد',
      text: 'وصلت طلبات كثيرة من اتصالك خلال دقيقة. يرجى الانتظار دقيقة ثمّ العودة والضغط على الزرّ من جديد؛ ما كُتب لا يزال في مكانه.',
    },
    unreadable: {
      title: 'تتعذّر قراءة هذا العنوان',
      text: 'في العنوان أو في الاستمارة رموز ليس هذا مكانها. يرجى فتح الصفحة من جديد من حيث جئت.',
    },
    tooLarge: {
      title: 'النصّ أطول ممّا يُقبل',
      text: 'تقبل هذه الصفحة {size} على الأكثر. يرجى اختصار النصّ وإرساله من جديد.',
      typed: 'ما كُتب، بقدر ما وصل منه: يرجى نسخه قبل العودة.',
    },
    review: 'غرفة المشاهدة',
    desk: 'المكتب',
    signOut: 'خروج',
  },
}
