import type { AccountPageWords } from '../account-words.ts'

export const ar: AccountPageWords = {
  signedInAs: 'الدخول مفتوح باسم {email}.',
  invitations: 'وصلتكم دعوة',
  invitedBy: (who) => `من ${who}`,
  byOperator: 'فريق هذا الموقع',
  until: (when) => `صالحة حتّى ${when}`,
  accept: 'قبول',
  decline: 'رفض',
  roles: { reviewer: 'لجنة التحكيم', organiser: 'فريق التنظيم' },
  yourRoles: 'عملكم هنا',
  noRoles: 'لا دور لكم في أيّ دعوة حاليًّا.',
  leave: 'المغادرة',
  leaveAbout: {
    reviewer: 'لن تظهر لكم ملصقات هذه الدعوة بعد ذلك. أمّا إجاباتكم فتبقى وتُحسب.',
    organiser:
      'لن يظهر لكم مكتب هذه الدعوة بعد ذلك. وتُسحب الدعوات التي أرسلتموها ولم يقبلها أحد بعد.',
  },
  leaveNow: 'مغادرة هذه الدعوة',
  lastOrganiser: 'ليس في فريق التنظيم سواكم. يرجى دعوة شخص آخر قبل المغادرة.',
  sessions: 'الأجهزة التي دخلتم منها',
  sessionsAbout: (idle, most) =>
    `يُغلق الدخول تلقائيًّا إن لم يُستعمل ${idle} يومًا، وبعد ${most} يومًا على الأكثر. نحفظ اسم المتصفّح والنظام فقط، ولا نحفظ عنوان أيّ جهاز.`,
  thisDevice: 'هذا الجهاز',
  unknownDevice: 'جهاز غير معروف',
  began: (when) => `منذ ${when}`,
  used: (when) => `آخر استعمال: ${when}`,
  end: 'إغلاق الدخول',
  endOn: (device) => `إغلاق الدخول: ${device}`,
  endOthers: 'إغلاق الدخول على كلّ الأجهزة الأخرى',
  said: {
    ended: 'أُغلق الدخول على ذلك الجهاز.',
    'ended-others': 'أُغلق الدخول على كلّ الأجهزة الأخرى.',
    left: 'غادرتم الدعوة.',
    declined: 'رفضتم الدعوة.',
    nothing: 'لم يتغيّر شيء: كان قد تمّ، أو لم يعد ممكنًا.',
  },
}
