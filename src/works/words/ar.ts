import type { WorkWords } from '../words.ts'
import { ar as reasons } from './reasons-ar.ts'

export const ar: WorkWords = {
  states: {
    'awaiting-upload': {
      what: 'في انتظار الملفّ.',
      next: 'مكانكم محفوظ. لا ينقص سوى الملفّ.',
    },
    checking: {
      what: 'وصل، والتحقّق جارٍ.',
      next: 'نقارنه بما سُلّم ونُعدّ الصور. ستُخبر هذه الصفحة حين ينتهي ذلك.',
    },
    ready: {
      what: 'وصل كاملًا.',
      next: 'كلّ بايت منه هنا، ولا حاجة إلى شيء آخر.',
    },
    refused: { what: 'لا يمكن عرض هذا الملفّ.', next: '' },
    withdrawn: {
      what: 'سُحب.',
      next: 'لم يعد يراه أحد: لا لجنة التحكيم ولا الجدار.',
    },
  },
  reasons,
  decisions: {
    selected: { what: 'اختير للجدار.', next: 'وهو معلّق هناك ليراه الجميع. شكرًا لكم.' },
    reserve: { what: 'على لائحة الاحتياط.', next: 'قد يُعلّق بعد. وإن عُلّق ستُخبر هذه الصفحة بذلك.' },
    declined: {
      what: 'لم يُختر هذه المرّة.',
      next: 'الجدار قصير والملصقات كثيرة. شكرًا على صنعه وعلى إرساله.',
    },
  },
}
