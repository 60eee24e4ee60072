import type { InEveryLanguage } from '../i18n/languages.ts'
import type { ShownFrom } from './work.ts'

/** How a picture was made, and whether its artist finds it right. `{contact}`, `{code}` to fill. */
export type LooksWords = {
  /** Beside the picture, to its artist. */
  made: Record<Exclude<ShownFrom, 'original'>, string>
  question: string
  yes: string
  no: string
  saidYes: string
  saidNo: string
  /** What she can do then. */
  replace: string
  reasons: string
  write: string
  /** To the organiser. */
  picture: string
  desk: Record<ShownFrom, string>
  artistSays: string
  right: string
  wrong: string
  notSaid: string
}

export const looksWords: InEveryLanguage<LooksWords> = {
  en: {
    made: {
      reduced: 'This picture was made smaller from your file.',
      page: 'This is the first page of your PDF, as we draw it.',
      preview:
        'This picture was made in your browser: your file is kept whole, but we cannot make a picture of it here. Please look closely.',
    },
    question: 'Is this your poster as it should look?',
    yes: 'Yes, that is it',
    no: 'No, something is wrong',
    saidYes: 'You have said that the picture is right. Thank you.',
    saidNo: 'You have said that the picture is not right. The organisers can see that.',
    replace:
      'While the call is open you can put another file in its place here: the same poster as a JPEG or PNG in RGB is the safest.',
    reasons:
      'Most often it is colours made for print (CMYK) without a profile, letters that are not in the file, or another page that comes first.',
    write: 'Or write to {contact} and name the code {code}.',
    picture: 'Picture',
    desk: {
      original: 'Made from the file',
      reduced: 'Made from the file, in a smaller size',
      page: 'The first page of the PDF',
      preview: 'Made in the artist’s browser: the house cannot read this file',
    },
    artistSays: 'The artist on the picture',
    right: 'It is right',
    wrong: 'It is not right',
    notSaid: 'Has not said yet',
  },
  es: {
    made: {
      reduced: 'Esta imagen se hizo a partir de tu archivo, más pequeña.',
      page: 'Esta es la primera página de tu PDF, tal como la dibujamos.',
      preview:
        'Esta imagen se hizo en tu navegador: tu archivo se conserva entero, pero aquí no podemos hacer una imagen de él. Mírala con atención.',
    },
    question: '¿Es este tu cartel, tal como debe verse?',
    yes: 'Sí, así es',
    no: 'No, algo está mal',
    saidYes: 'Has dicho que la imagen está bien. Gracias.',
    saidNo: 'Has dicho que la imagen no está bien. La organización puede verlo.',
    replace:
      'Mientras la convocatoria esté abierta puedes poner aquí otro archivo en su lugar: el mismo cartel en JPEG o PNG y en RGB es lo más seguro.',
    reasons:
      'Casi siempre se debe a colores de imprenta (CMYK) sin perfil, a letras que no están en el archivo o a que otra página va primero.',
    write: 'O escribe a {contact} e indica el código {code}.',
    picture: 'Imagen',
    desk: {
      original: 'Hecha a partir del archivo',
      reduced: 'Hecha a partir del archivo, más pequeña',
      page: 'La primera página del PDF',
      preview: 'Hecha en el navegador de la artista: aquí no se puede leer este archivo',
    },
    artistSays: 'La artista, sobre la imagen',
    right: 'Está bien',
    wrong: 'No está bien',
    notSaid: 'Aún no ha dicho nada',
  },
  pt: {
    made: {
      reduced: 'Esta imagem foi feita do seu arquivo, em tamanho menor.',
      page: 'Esta é a primeira página do seu PDF, como nós a desenhamos.',
      preview:
        'Esta imagem foi feita no seu navegador: seu arquivo está guardado inteiro, mas aqui não conseguimos fazer uma imagem dele. Olhe com atenção.',
    },
    question: 'É este o seu cartaz, como deve ser visto?',
    yes: 'Sim, é este',
    no: 'Não, algo está errado',
    saidYes: 'Você disse que a imagem está certa. Agradecemos.',
    saidNo: 'Você disse que a imagem não está certa. A organização pode ver isso.',
    replace:
      'Enquanto a chamada estiver aberta, você pode colocar aqui outro arquivo no lugar: o mesmo cartaz em JPEG ou PNG e em RGB é o mais seguro.',
    reasons:
      'Quase sempre são cores de impressão (CMYK) sem perfil, letras que não estão no arquivo ou outra página que vem primeiro.',
    write: 'Ou escreva para {contact} e informe o código {code}.',
    picture: 'Imagem',
    desk: {
      original: 'Feita do arquivo',
      reduced: 'Feita do arquivo, em tamanho menor',
      page: 'A primeira página do PDF',
      preview: 'Feita no navegador da artista: aqui não se consegue ler este arquivo',
    },
    artistSays: 'A artista, sobre a imagem',
    right: 'Está certa',
    wrong: 'Não está certa',
    notSaid: 'Ainda não disse',
  },
  fr: {
    made: {
      reduced: 'Cette image a été faite à partir de votre fichier, en plus petit.',
      page: 'C’est la première page de votre PDF, telle que nous la dessinons.',
      preview:
        'Cette image a été faite dans votre navigateur : votre fichier est gardé entier, mais nous ne pouvons pas en faire une image ici. Regardez-la de près.',
    },
    question: 'Est-ce bien votre affiche, telle qu’elle doit être ?',
    yes: 'Oui, c’est elle',
    no: 'Non, quelque chose ne va pas',
    saidYes: 'Vous avez dit que l’image est juste. Merci.',
    saidNo: 'Vous avez dit que l’image n’est pas juste. L’équipe peut le voir.',
    replace:
      'Tant que l’appel est ouvert, vous pouvez mettre ici un autre fichier à sa place : la même affiche en JPEG ou PNG et en RVB est le plus sûr.',
    reasons:
      'Le plus souvent, ce sont des couleurs d’impression (CMJN) sans profil, des lettres absentes du fichier, ou une autre page qui vient en premier.',
    write: 'Ou écrivez à {contact} en indiquant le code {code}.',
    picture: 'Image',
    desk: {
      original: 'Faite à partir du fichier',
      reduced: 'Faite à partir du fichier, en plus petit',
      page: 'La première page du PDF',
      preview: 'Faite dans le navigateur de l’artiste : nous ne savons pas lire ce fichier',
    },
    artistSays: 'L’artiste, sur l’image',
    right: 'Elle est juste',
    wrong: 'Elle n’est pas juste',
    notSaid: 'Ne s’est pas encore prononcée',
  },
  ar: {
    made: {
      reduced: 'صُنعت هذه الصورة من ملفّكم بقياس أصغر.',
      page: 'هذه هي الصفحة الأولى من ملفّ PDF كما نرسمها.',
      preview:
        'صُنعت هذه الصورة في متصفّحكم: ملفّكم محفوظ كاملًا، لكنّنا لا نستطيع صنع صورة منه هنا. يرجى النظر إليها بتمعّن.',
    },
    question: 'أهذا ملصقكم كما ينبغي أن يُرى؟',
    yes: 'نعم، هو ذا',
    no: 'لا، فيه خطأ',
    saidYes: 'قلتم إنّ الصورة صحيحة. شكرًا لكم.',
    saidNo: 'قلتم إنّ الصورة غير صحيحة. ويستطيع المنظّمون رؤية ذلك.',
    replace:
      'ما دامت الدعوة مفتوحة يمكن وضع ملفّ آخر مكانه هنا: الملصق نفسه بصيغة JPEG أو PNG وبألوان RGB هو الأسلم.',
    reasons:
      'غالبًا ما يكون السبب ألوانًا معدّة للطباعة (CMYK) بلا ملفّ تعريف، أو خطوطًا غير موجودة في الملفّ، أو صفحة أخرى تأتي أوّلًا.',
    write: 'أو الكتابة إلى {contact} مع ذكر الرمز {code}.',
    picture: 'الصورة',
    desk: {
      original: 'صُنعت من الملفّ',
      reduced: 'صُنعت من الملفّ بقياس أصغر',
      page: 'الصفحة الأولى من ملفّ PDF',
      preview: 'صُنعت في متصفّح صاحب العمل: لا نستطيع قراءة هذا الملفّ هنا',
    },
    artistSays: 'رأي صاحب العمل في الصورة',
    right: 'صحيحة',
    wrong: 'غير صحيحة',
    notSaid: 'لم يقل شيئًا بعد',
  },
}
