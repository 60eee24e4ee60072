import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Act } from './said.ts'

/** What an act did. `{title}` is the poster's, `{place}` its place of `{count}`. */
export const saidWords: InEveryLanguage<Record<Act, string>> = {
  en: {
    saved: 'Your changes are saved.',
    withdrawn: '“{title}” is withdrawn.',
    'all-withdrawn': 'All your posters are withdrawn.',
    ordered: '“{title}” is now number {place} of {count}.',
    approved: 'Thank you: “{title}” is marked as right.',
    disapproved: 'Noted: the organisers see that “{title}” does not look right.',
    sent: 'The file of “{title}” has arrived.',
    added: '“{title}” is added.',
    replacing: 'The new file of “{title}” has arrived. The one before stays until it is checked.',
    'address-right': 'Thank you: the address stays as you gave it.',
  },
  es: {
    saved: 'Tus cambios están guardados.',
    withdrawn: '«{title}» está retirado.',
    'all-withdrawn': 'Todos tus carteles están retirados.',
    ordered: '«{title}» es ahora el número {place} de {count}.',
    approved: 'Gracias: «{title}» queda marcado como correcto.',
    disapproved: 'Anotado: la organización ve que «{title}» no se ve bien.',
    sent: 'Llegó el archivo de «{title}».',
    added: 'Se añadió «{title}».',
    replacing:
      'Llegó el archivo nuevo de «{title}». El anterior se queda hasta que esté comprobado.',
    'address-right': 'Gracias: la dirección queda como la escribiste.',
  },
  pt: {
    saved: 'Suas mudanças estão salvas.',
    withdrawn: '“{title}” foi retirado.',
    'all-withdrawn': 'Todos os seus cartazes foram retirados.',
    ordered: '“{title}” é agora o número {place} de {count}.',
    approved: 'Agradecemos: a imagem de “{title}” está marcada como certa.',
    disapproved: 'Anotado: a organização vê que a imagem de “{title}” não está certa.',
    sent: 'O arquivo de “{title}” chegou.',
    added: '“{title}” foi acrescentado.',
    replacing: 'O arquivo novo de “{title}” chegou. O anterior fica até ele ser conferido.',
    'address-right': 'Agradecemos: o endereço fica como você escreveu.',
  },
  fr: {
    saved: 'Vos changements sont enregistrés.',
    withdrawn: '« {title} » est retirée.',
    'all-withdrawn': 'Toutes vos affiches sont retirées.',
    ordered: '« {title} » est maintenant numéro {place} sur {count}.',
    approved: 'Merci : l’image de « {title} » est marquée comme juste.',
    disapproved: 'C’est noté : l’organisation voit que l’image de « {title} » n’est pas juste.',
    sent: 'Le fichier de « {title} » est arrivé.',
    added: '« {title} » est ajoutée.',
    replacing:
      'Le nouveau fichier de « {title} » est arrivé. Le précédent reste jusqu’à la fin de la vérification.',
    'address-right': 'Merci : l’adresse reste telle que vous l’avez donnée.',
  },
  ar: {
    saved: 'حُفظت تغييراتكم.',
    withdrawn: 'سُحب «{title}».',
    'all-withdrawn': 'سُحبت ملصقاتكم كلّها.',
    ordered: 'صار «{title}» رقم {place} من {count}.',
    approved: 'شكرًا: سُجّل أنّ «{title}» يظهر كما ينبغي.',
    disapproved: 'سُجّل ذلك: يرى المنظّمون أنّ «{title}» لا يظهر كما ينبغي.',
    sent: 'وصل ملفّ «{title}».',
    added: 'أُضيف «{title}».',
    replacing: 'وصل الملفّ الجديد لملصق «{title}». يبقى الملفّ السابق حتّى ينتهي التحقّق.',
    'address-right': 'شكرًا: يبقى العنوان كما كُتب.',
  },
}
