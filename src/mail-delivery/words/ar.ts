import { letter, list } from '../paragraphs.ts'
import type { LetterWords } from '../words.ts'

export const ar: LetterWords = {
  decisions: { selected: 'اختير للجدار', reserve: 'في الاحتياط', declined: 'لم يُختر هذه المرّة' },
  received: ({ callTitle, code, titles, link, until }) =>
    letter(`مشاركتك ${code}: ${callTitle}`, [
      `مشاركتك في «${callTitle}» محسوبة منذ هذه اللحظة، ورمزها ${code}.`,
      list(titles),
      'الإيصال الموقَّع بما وُعد به مرفق. وحين تصل كلّ الملفّات كاملة يتبعه إيصال ثانٍ.',
      `إن كان أحد الملفّات لا يزال في الطريق، فيمكن أن يصل حتّى ${until}. لا حاجة إلى شيء آخر لحفظ مكانك.`,
      `هذا الرابط الخاصّ يفتح مشاركتك على أيّ جهاز. يرجى عدم مشاركته مع أحد والاحتفاظ بهذه الرسالة:\n${link}`,
    ]),
  privateLink: ({ callTitle, code, link }) =>
    letter(`الرابط الخاصّ بمشاركتك ${code}`, [
      `طُلب الرابط الخاصّ بالمشاركة ${code} في «${callTitle}»، وها هو:\n${link}`,
      'إن لم يكن الطلب منك، فلم يحدث شيء: لم يصل الرابط إلّا إلى هذا العنوان.',
    ]),
  privateLinks: ({ items }) =>
    letter('روابطك الخاصّة', [
      'طُلبت الروابط الخاصّة بكلّ ما أُرسل بهذا العنوان، وها هي:',
      ...items.map(({ callTitle, code, link }) => `«${callTitle}»، ${code}:\n${link}`),
      'إن لم يكن الطلب منك، فلم يحدث شيء: لم تصل الروابط إلّا إلى هذا العنوان.',
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
}
