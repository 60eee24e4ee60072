import type { WorkWords } from '../words.ts'
import { ar as reasons } from './reasons-ar.ts'

export const ar: WorkWords = {
  states: {
    'awaiting-upload': 'في انتظار الملفّ.',
    checking: 'وصل، والتحقّق جارٍ.',
    ready: 'اكتمل.',
    refused: 'لا يمكن عرض هذا الملفّ.',
    withdrawn: 'سُحب.',
  },
  reasons,
}
