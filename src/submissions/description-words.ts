import type { InEveryLanguage } from '../i18n/languages.ts'

/** A structure to write along, for people who cannot see the picture. */
export const descriptionWords: InEveryLanguage<{ lead: string; steps: Array<string> }> = {
  en: {
    lead: 'For people who cannot see it. A short sentence for each is enough:',
    steps: [
      'What it shows.',
      'Where things stand: in the middle, above, at the edge.',
      'Colours and mood.',
      'The words on it, letter for letter.',
    ],
  },
  es: {
    lead: 'Para quien no puede verlo. Basta una frase corta para cada cosa:',
    steps: [
      'Qué muestra.',
      'Dónde está cada cosa: en el centro, arriba, al borde.',
      'Los colores y el ánimo.',
      'Las palabras que lleva, letra por letra.',
    ],
  },
  pt: {
    lead: 'Para quem não pode ver. Basta uma frase curta para cada coisa:',
    steps: [
      'O que ele mostra.',
      'Onde as coisas estão: no centro, em cima, na borda.',
      'As cores e o clima.',
      'As palavras que ele traz, letra por letra.',
    ],
  },
  fr: {
    lead: 'Pour qui ne peut pas la voir. Une courte phrase pour chaque point suffit :',
    steps: [
      'Ce qu’elle montre.',
      'Où se trouvent les choses : au centre, en haut, au bord.',
      'Les couleurs et l’ambiance.',
      'Les mots qu’elle porte, lettre pour lettre.',
    ],
  },
  ar: {
    lead: 'لمن لا يستطيع رؤيته. تكفي جملة قصيرة لكلّ نقطة:',
    steps: [
      'ماذا يُظهر.',
      'أين تقع الأشياء: في الوسط، في الأعلى، عند الحافّة.',
      'الألوان والجوّ.',
      'الكلمات التي عليه حرفًا حرفًا.',
    ],
  },
}
