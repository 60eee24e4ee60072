import type { InEveryLanguage } from '../shared/languages.ts'
import type { Receipt } from './receipt.ts'

export type ReceiptWords = {
  title: string
  lead: string
  label: string
  hint: string
  check: string
  good: string
  proves: string
  provesNot: string
  match: string
  bad: string
  unknown: string
  unreadable: string
  code: string
  call: string
  committed: string
  file: string
  received: string
  notReceived: string
}

/** What a receipt says, line by line: the same on the page and in the browser. */
export function factsOf(receipt: Receipt, words: ReceiptWords): Array<[string, string]> {
  return [
    [words.code, receipt.code],
    [words.call, receipt.call],
    [words.committed, receipt.committedAt],
    ...receipt.files.flatMap(
      (file): Array<[string, string]> => [
        [words.file, file.name],
        ['SHA-256', file.sha256],
        [words.received, file.receivedAt ?? words.notReceived],
      ],
    ),
  ]
}

export const receiptWords: InEveryLanguage<ReceiptWords> = {
  en: {
    title: 'Check a receipt',
    lead: 'A receipt is signed by this house. Here your own browser looks whether the signature is right; nothing is sent anywhere.',
    label: 'The receipt',
    hint: 'Paste the file you downloaded, or the long line of letters in it.',
    check: 'Check',
    good: 'This receipt is from this house and has not been changed.',
    proves:
      'It proves that these files, to the byte, were handed in at this moment. Where it says “received”, the bytes lay here whole.',
    provesNot:
      'It does not prove who made the files or sent them, nor what was decided about them.',
    match:
      'A file is one of these when its SHA-256 is the same. On a computer, `sha256sum FILE` or `shasum -a 256 FILE` says it.',
    bad: 'This receipt has been changed, or is not from this house.',
    unknown: 'This receipt was signed with a key that this house does not know.',
    unreadable: 'This is no receipt. Paste the whole file, from the first to the last character.',
    code: 'Code',
    call: 'Call',
    committed: 'Handed in',
    file: 'File',
    received: 'Received whole',
    notReceived: 'not yet when this was signed',
  },
  es: {
    title: 'Comprobar un recibo',
    lead: 'Esta casa firma cada recibo. Aquí tu propio navegador mira si la firma es correcta; no se envía nada a ningún lugar.',
    label: 'El recibo',
    hint: 'Pega el archivo que descargaste o la larga línea de letras que contiene.',
    check: 'Comprobar',
    good: 'Este recibo es de esta casa y nadie lo ha cambiado.',
    proves:
      'Prueba que estos archivos, byte por byte, se entregaron en este momento. Donde dice «recibido», los bytes estaban aquí enteros.',
    provesNot:
      'No prueba quién hizo los archivos ni quién los envió, ni qué se decidió sobre ellos.',
    match:
      'Un archivo es uno de estos cuando su SHA-256 es el mismo. En una computadora lo dice `sha256sum ARCHIVO` o `shasum -a 256 ARCHIVO`.',
    bad: 'Este recibo fue cambiado o no es de esta casa.',
    unknown: 'Este recibo se firmó con una clave que esta casa no conoce.',
    unreadable: 'Esto no es un recibo. Pega el archivo entero, del primer carácter al último.',
    code: 'Código',
    call: 'Convocatoria',
    committed: 'Entregado',
    file: 'Archivo',
    received: 'Recibido entero',
    notReceived: 'todavía no cuando se firmó',
  },
  pt: {
    title: 'Conferir um recibo',
    lead: 'Esta casa assina cada recibo. Aqui o seu próprio navegador vê se a assinatura está certa; nada é enviado a lugar nenhum.',
    label: 'O recibo',
    hint: 'Cole o arquivo que você baixou ou a longa linha de letras que há nele.',
    check: 'Conferir',
    good: 'Este recibo é desta casa e ninguém o mudou.',
    proves:
      'Ele prova que estes arquivos, byte por byte, foram entregues neste momento. Onde diz “recebido”, os bytes estavam aqui inteiros.',
    provesNot:
      'Ele não prova quem fez os arquivos nem quem os enviou, nem o que se decidiu sobre eles.',
    match:
      'Um arquivo é um destes quando o seu SHA-256 é o mesmo. Num computador, `sha256sum ARQUIVO` ou `shasum -a 256 ARQUIVO` diz qual é.',
    bad: 'Este recibo foi mudado ou não é desta casa.',
    unknown: 'Este recibo foi assinado com uma chave que esta casa não conhece.',
    unreadable: 'Isto não é um recibo. Cole o arquivo inteiro, do primeiro ao último caractere.',
    code: 'Código',
    call: 'Chamada',
    committed: 'Entregue',
    file: 'Arquivo',
    received: 'Recebido inteiro',
    notReceived: 'ainda não quando foi assinado',
  },
  fr: {
    title: 'Vérifier un reçu',
    lead: 'Cette maison signe chaque reçu. Ici, votre propre navigateur regarde si la signature est juste ; rien n’est envoyé nulle part.',
    label: 'Le reçu',
    hint: 'Collez le fichier téléchargé, ou la longue ligne de lettres qu’il contient.',
    check: 'Vérifier',
    good: 'Ce reçu vient de cette maison et personne ne l’a changé.',
    proves:
      'Il prouve que ces fichiers, à l’octet près, ont été remis à ce moment. Là où il dit « reçu », les octets étaient ici en entier.',
    provesNot: 'Il ne prouve ni qui a fait ou envoyé les fichiers, ni ce qui a été décidé.',
    match:
      'Un fichier est l’un d’eux quand son SHA-256 est le même. Sur un ordinateur, `sha256sum FICHIER` ou `shasum -a 256 FICHIER` le donne.',
    bad: 'Ce reçu a été changé, ou ne vient pas de cette maison.',
    unknown: 'Ce reçu a été signé avec une clé que cette maison ne connaît pas.',
    unreadable:
      'Ceci n’est pas un reçu. Collez le fichier entier, du premier au dernier caractère.',
    code: 'Code',
    call: 'Appel',
    committed: 'Remis',
    file: 'Fichier',
    received: 'Reçu en entier',
    notReceived: 'pas encore au moment de la signature',
  },
  ar: {
    title: 'التحقّق من إيصال',
    lead: 'توقّع هذه الدار كلّ إيصال. هنا ينظر متصفّحكم نفسه هل التوقيع صحيح، ولا يُرسَل شيء إلى أيّ مكان.',
    label: 'الإيصال',
    hint: 'يرجى لصق الملفّ الذي نُزّل، أو سطر الحروف الطويل الذي فيه.',
    check: 'تحقّق',
    good: 'هذا الإيصال من هذه الدار ولم يتغيّر.',
    proves:
      'يثبت أنّ هذه الملفّات، بايتًا ببايت، سُلّمت في هذه اللحظة. وحيث يقول «وصل»، كانت البايتات هنا كاملة.',
    provesNot: 'ولا يثبت من صنع الملفّات ولا من أرسلها، ولا ما الذي تقرّر بشأنها.',
    match:
      'الملفّ واحد منها حين تكون بصمته SHA-256 هي نفسها. على الحاسوب يقولها الأمر \u2066sha256sum FILE\u2069 أو \u2066shasum -a 256 FILE\u2069.',
    bad: 'هذا الإيصال تغيّر، أو ليس من هذه الدار.',
    unknown: 'وُقّع هذا الإيصال بمفتاح لا تعرفه هذه الدار.',
    unreadable: 'هذا ليس إيصالًا. يرجى لصق الملفّ كاملًا من أوّل حرف إلى آخره.',
    code: 'الرمز',
    call: 'الدعوة',
    committed: 'سُلّم',
    file: 'الملفّ',
    received: 'وصل كاملًا',
    notReceived: 'ليس بعد عند التوقيع',
  },
}
