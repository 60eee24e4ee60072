import type { KeepingWords } from '../failure-words.ts'

export const pt: KeepingWords = {
  failures: 'Falhas',
  about:
    'Trabalho nosso que deu errado embora tenha sido tentado várias vezes. A culpa não é de quem envia, e os lugares estão guardados. Quando a causa tiver passado, tente de novo; o que então funcionar sai desta lista sozinho.',
  none: 'Nada está quebrado.',
  states: { open: 'Para olhar', retried: 'Em nova tentativa', solved: 'Resolvido' },
  reasons: {
    'file-missing': 'O arquivo não está onde deveria estar.',
    'store-refuses': 'O depósito de arquivos não respondeu como devia.',
    'database-refuses': 'O banco de dados não respondeu como devia.',
    'pictures-fail': 'O motor de imagens falhou.',
    'mail-refused': 'O serviço de e-mail não aceitou.',
    'took-too-long': 'Demorou demais e foi interrompido.',
    unknown: 'Algo quebrou do nosso lado.',
  },
  means: {
    check:
      'O lugar dela está guardado, e a página dela diz que estamos cuidando disso. O júri ainda não vê o cartaz.',
    look: 'O júri e o público veem o cartaz. O original não poderia ser impresso nem levado para casa.',
    other: 'O cartaz está a salvo. Falta algo que se faz a partir dele.',
  },
  mailMeans: (recipient) => `O e-mail para ${recipient} não saiu. Talvez alguém espere por ele.`,
  mail: 'E-mail',
  attempts: { one: '# tentativa', many: '# de tentativas', other: '# tentativas' },
  since: (when) => `desde ${when}`,
  last: (when) => `a última em ${when}`,
  technical: 'O que a máquina disse',
  tryAgain: 'Tentar de novo',
  tryAgainOne: (what) => `Tentar de novo: ${what}`,
  tryAll: 'Tentar tudo de novo',
  triedAgain: 'Está sendo tentado de novo. Volte em um minuto para ver se funcionou.',
  nothingToTry: 'Não havia mais nada para tentar de novo.',
}
