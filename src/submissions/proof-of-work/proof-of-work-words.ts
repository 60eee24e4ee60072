import type { InEveryLanguage } from '../../i18n/languages.ts'
import type { ProofRefusal } from './proof-of-work.ts'

type Explanation = { what: string; next: string }

/** What is said of the sum that a device does where a call asks for it. */
export type ProofWords = {
  working: string
  done: string
  /** She pressed Send before the sum was done. */
  waiting: string
  failed: string
  withoutScript: string
  refusals: Record<ProofRefusal['kind'], Explanation>
}

export const proofWords: InEveryLanguage<ProofWords> = {
  en: {
    working:
      'Your device is doing a small sum, so that machines cannot flood the call. You need do nothing.',
    done: 'Your device has done the small sum that this call asks for.',
    waiting: 'One moment: your device is finishing a small sum. Then the form is sent by itself.',
    failed:
      'Your device could not do the small sum that this call asks for. Press Send to try again.',
    withoutScript:
      'So that machines cannot flood it, this call takes only a few submissions a day from one internet connection when JavaScript is off.',
    refusals: {
      'proof-needed': {
        what: 'The small sum that this call asks for, against machines, is missing.',
        next: 'Wait a moment and press Send again. If it stays so, write to {contact}.',
      },
      'proof-wrong': {
        what: 'The small sum that this call asks for, against machines, is too old.',
        next: 'Press Send again: your device does a new one.',
      },
    },
  },
  es: {
    working:
      'Tu dispositivo está haciendo un pequeño cálculo, para que las máquinas no inunden la convocatoria. No tienes que hacer nada.',
    done: 'Tu dispositivo ya hizo el pequeño cálculo que pide esta convocatoria.',
    waiting:
      'Un momento: tu dispositivo está terminando un pequeño cálculo. Después el formulario se envía solo.',
    failed:
      'Tu dispositivo no pudo hacer el pequeño cálculo que pide esta convocatoria. Pulsa Enviar para intentarlo otra vez.',
    withoutScript:
      'Para que las máquinas no la inunden, esta convocatoria solo admite unos pocos envíos al día desde una misma conexión cuando JavaScript está desactivado.',
    refusals: {
      'proof-needed': {
        what: 'Falta el pequeño cálculo que pide esta convocatoria contra las máquinas.',
        next: 'Espera un momento y pulsa Enviar de nuevo. Si sigue igual, escribe a {contact}.',
      },
      'proof-wrong': {
        what: 'El pequeño cálculo que pide esta convocatoria contra las máquinas ya caducó.',
        next: 'Pulsa Enviar de nuevo: tu dispositivo hará otro.',
      },
    },
  },
  pt: {
    working:
      'Seu aparelho está fazendo uma pequena conta, para que máquinas não inundem a chamada. Você não precisa fazer nada.',
    done: 'Seu aparelho já fez a pequena conta que esta chamada pede.',
    waiting:
      'Um momento: seu aparelho está terminando uma pequena conta. Depois o formulário é enviado sozinho.',
    failed:
      'Seu aparelho não conseguiu fazer a pequena conta que esta chamada pede. Aperte Enviar para tentar de novo.',
    withoutScript:
      'Para que máquinas não a inundem, esta chamada aceita poucos envios por dia de uma mesma conexão quando o JavaScript está desligado.',
    refusals: {
      'proof-needed': {
        what: 'Falta a pequena conta que esta chamada pede contra as máquinas.',
        next: 'Espere um momento e aperte Enviar de novo. Se continuar assim, escreva para {contact}.',
      },
      'proof-wrong': {
        what: 'A pequena conta que esta chamada pede contra as máquinas já venceu.',
        next: 'Aperte Enviar de novo: seu aparelho faz outra.',
      },
    },
  },
  fr: {
    working:
      'Votre appareil fait un petit calcul, pour que des machines ne puissent pas inonder l’appel. Vous n’avez rien à faire.',
    done: 'Votre appareil a fait le petit calcul que demande cet appel.',
    waiting:
      'Un instant : votre appareil termine un petit calcul. Ensuite le formulaire part tout seul.',
    failed:
      'Votre appareil n’a pas pu faire le petit calcul que demande cet appel. Appuyez sur Envoyer pour réessayer.',
    withoutScript:
      'Pour que des machines ne puissent pas l’inonder, cet appel n’accepte que quelques envois par jour depuis une même connexion quand JavaScript est désactivé.',
    refusals: {
      'proof-needed': {
        what: 'Il manque le petit calcul que cet appel demande contre les machines.',
        next: 'Attendez un instant et appuyez de nouveau sur Envoyer. Si cela persiste, écrivez à {contact}.',
      },
      'proof-wrong': {
        what: 'Le petit calcul que cet appel demande contre les machines est trop ancien.',
        next: 'Appuyez de nouveau sur Envoyer : votre appareil en fera un autre.',
      },
    },
  },
  ar: {
    working: 'يُجري جهازك عمليّة حسابيّة صغيرة كي لا تُغرق الآلات الدعوة. لا يلزم فعل شيء.',
    done: 'أجرى جهازك العمليّة الحسابيّة الصغيرة التي تطلبها هذه الدعوة.',
    waiting: 'لحظة: يُنهي جهازك عمليّة حسابيّة صغيرة، ثمّ تُرسَل الاستمارة تلقائيًّا.',
    failed:
      'لم يتمكّن جهازك من إجراء العمليّة الحسابيّة التي تطلبها هذه الدعوة. يرجى الضغط على «إرسال» للمحاولة من جديد.',
    withoutScript:
      'كي لا تُغرقها الآلات، لا تقبل هذه الدعوة من دون جافاسكربت إلّا مشاركات قليلة في اليوم من الاتّصال الواحد.',
    refusals: {
      'proof-needed': {
        what: 'تنقص العمليّة الحسابيّة الصغيرة التي تطلبها هذه الدعوة اتّقاءً للآلات.',
        next: 'يرجى الانتظار لحظة ثمّ الضغط على «إرسال» من جديد. وإن استمرّ ذلك فيرجى الكتابة إلى {contact}.',
      },
      'proof-wrong': {
        what: 'مضى وقت طويل على العمليّة الحسابيّة الصغيرة التي تطلبها هذه الدعوة.',
        next: 'يرجى الضغط على «إرسال» من جديد: يُجري جهازك عمليّة أخرى.',
      },
    },
  },
}
