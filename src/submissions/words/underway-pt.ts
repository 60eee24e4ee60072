import type { UnderwayWords } from '../underway-words.ts'

export const pt: UnderwayWords = {
  clean: 'Remover lugar, câmera e nomes do arquivo antes de enviá-lo',
  looking: 'Olhando o arquivo',
  removedThings: 'Removido antes do envio: {things}.',
  nothingToRemove: 'Nada a remover: o arquivo não diz nada de lugar, câmera ou nomes.',
  notUnderstood:
    'Não foi possível remover aqui o que o arquivo diz de si mesmo. Ele é enviado como está, fica em privado, e nenhuma cópia pública dele é entregue.',
  asItIs: 'É enviado como está e fica em privado.',
  exportAgain: 'Por favor, exporte-o de novo como {formats} e escolha esse arquivo.',
  heic: 'Esta é uma imagem HEIC ou AVIF, como os telefones as guardam, e este navegador não consegue abri-la. Escolha-a na galeria de fotos e não nos arquivos, ou compartilhe-a antes como JPEG. No iPhone, Ajustes > Câmera > Formatos > Mais Compatível faz as fotos novas em JPEG.',
  converted:
    '{name} é uma imagem HEIC ou AVIF. Ela foi convertida aqui em {format}, no tamanho completo, e é isso que será enviado.',
  sameFile: 'É o mesmo arquivo do cartaz {n}.',
  outdated: 'Esta página ficou velha. Por favor, recarregue-a: o que você escreveu fica.',
  keepOpen:
    'Deixe esta página aberta até que tudo tenha chegado. Se ainda assim ela fechar, continue pela sua página: o que já chegou não é enviado duas vezes.',
  perSecond: '{rate} por segundo',
  left: 'faltam cerca de {time}',
  pause: 'Pausar',
  goOn: 'Continuar',
  paused: 'Em pausa. O que chegou fica.',
  waiting: '{name}: espera a vez',
  arrived: '{name}: chegou',
  over: '{name}: não chegou inteiro',
  gone: '{name}: mudou neste aparelho ou já não pode ser lido',
  stopped: '{name}: ainda não chegou inteiro',
  someOver:
    'O prazo para os arquivos terminou antes que tudo chegasse. Nada mais é recebido. Os arquivos que o dizem chegaram e estão a salvo; pelos outros, escreva para {contact} e informe o código {code}.',
  someGone:
    'Um arquivo já não pôde ser lido. Seu lugar está guardado: escolha o arquivo de novo na sua página, até {until}.',
  tryAgain: 'Tentar de novo',
  percentSent: '{percent} enviado',
  onItsWay:
    'Um envio deste aparelho está a caminho: código {code}. Nem todos os arquivos chegaram.',
  goOnThere: 'Continuar com ele',
  keptHere:
    'O que você tinha escrito está de volta. Fica guardado só neste aparelho, até você entregar e por uma semana no máximo.',
  chooseTheseAgain: 'Por favor, escolha de novo: {files}.',
  discard: 'Descartar',
  discarded: 'Descartado. O formulário está vazio.',
  things: {
    place: 'lugar',
    camera: 'câmera',
    names: 'nomes',
    dates: 'datas',
    software: 'programas',
    description: 'descrições',
    thumbnail: 'cópias pequenas da imagem',
    provenance: 'provas de origem',
    history: 'histórico de edição',
    attachments: 'anexos',
    'trailing-data': 'dados depois do fim da imagem',
    other: 'outras notas dentro do arquivo',
  },
}
