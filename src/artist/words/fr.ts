import type { OwnWords } from '../words.ts'

export const fr: OwnWords = {
  acts: {
    open: 'Jusqu’au {until}, vous pouvez tout changer ici.',
    closed:
      'Les changements étaient possibles jusqu’au {until}. Ce que vous avez remis reste tel quel ; vous pouvez le retirer à tout moment.',
    edit: 'Modifier',
    add: 'Ajouter une affiche',
    full: 'Toutes les places de cet envoi sont prises.',
    replace: 'Remplacer le fichier',
    look: 'Vue du jury',
    original: 'Votre fichier',
    order: 'Changer l’ordre',
    up: 'Monter {title}',
    down: 'Descendre {title}',
    noWords: 'La description de l’image manque.',
    describe: 'La décrire',
    print: 'Conseils d’impression',
    printMarked: 'Conseils d’impression : à regarder',
    back: 'Retour à votre envoi',
  },
  replacing: {
    title: 'Un autre fichier pour {title}',
    lead: 'Le fichier qui est ici reste jusqu’à ce que le nouveau soit arrivé, vérifié et montrable. Si le nouveau n’y parvient pas, rien ne change.',
    file: 'Le nouveau fichier',
    send: 'Envoyer le fichier',
    onItsWay:
      'Un autre fichier est en route : {name}, {size}. Tant qu’il n’est pas vérifié, celui-ci reste.',
    checking: '{name} est arrivé et on le vérifie. D’ici là, celui-ci reste.',
    damaged: '{name} a été abîmé en route. Envoyez-le encore une fois ; d’ici là, celui-ci reste.',
    refused: '{name} n’a pas été pris, celui-ci reste.',
    decided:
      'La décision sur l’affiche est tombée avant que le nouveau fichier puisse être montré.',
    announced: 'Le nouveau fichier est annoncé. Ses octets sont maintenant en route.',
  },
  editing: {
    title: 'Changer ce que vous avez remis',
    lead: 'Les fichiers se changent à côté de chaque affiche. Tout le reste est ici.',
    save: 'Enregistrer les changements',
    language: 'Langue de nos e-mails',
    meanwhile: 'Ceci a été changé dans une autre fenêtre. Ce que vous avez écrit est toujours là.',
    stored: 'Enregistrer remplace ce qui est enregistré maintenant :',
  },
  adding: {
    title: 'Ajouter une affiche',
    lead: 'Elle rejoint ce que vous avez remis avant, sous le même code.',
    send: 'Ajouter l’affiche',
    room: 'De la place pour {n} de plus.',
  },
  history: {
    title: 'Ce qui s’est passé',
    zone: 'Le plus récent d’abord. Toutes les heures : {zone}.',
    details: 'Champs : {fields}',
    mailLanguage: 'Langue',
  },
  happened: {
    committed: 'Remis.',
    added: '{title} ajoutée, avec {file}.',
    edited: 'Informations changées.',
    reordered: 'Affiches mises dans un autre ordre.',
    replacing: '{title} : un autre fichier annoncé, {file}.',
    arrived: '{title} : {file} est arrivé.',
    checked: '{title} : {file} vérifié, entier et montré.',
    replaced: '{title} : {file} a pris la place du fichier précédent.',
    refused: '{title} : {file} ne peut pas être montré.',
    damaged: '{title} : {file} est arrivé abîmé.',
    'replacement-refused': '{title} : {file} n’a pas été pris, le fichier précédent reste.',
    withdrawn: '{title} retirée.',
    'address-asked': 'Autre adresse e-mail donnée ; elle reste à confirmer.',
    'address-changed': 'Adresse e-mail changée.',
    'address-kept': 'Changement d’adresse arrêté ; les messages vont où ils allaient.',
    'address-restored': 'Adresse e-mail rétablie.',
    'address-right': 'Vous avez dit que l’adresse pour les messages est juste.',
    'link-mailed': 'Lien privé envoyé à votre adresse.',
    'receipt-mailed': 'Reçu envoyé à votre adresse.',
  },
  data: {
    title: 'Vos données',
    export: 'Tout emporter',
    exportHint:
      'Un fichier avec tout ce qui est enregistré ici sur vous, et les adresses de vos affiches.',
    withdrawAll: 'Tout retirer',
    withdrawAllAbout:
      'Toutes vos affiches quittent aussitôt le jury et le mur, pour toujours. Ce que vous avez écrit reste ici pour vous seule ou seul.',
    withdrawAllNow: 'Retirer toutes les affiches pour toujours',
    erase: 'Tout effacer',
  },
  erasing: {
    others: 'Avez-vous fait d’autres envois ?',
    title: 'Tout effacer',
    lead: 'Personne ne pourra revenir en arrière.',
    goes: 'Effacés aussitôt : votre nom et votre adresse, tous les textes et réponses, les affiches avec leurs fichiers et leurs images, nos messages pour vous, et ce que le jury a dit de vos affiches.',
    stays: 'Ce qui reste : le code {code}, le moment de la remise, et qu’elle est comptée.',
    copies:
      'Ce que d’autres ont déjà emporté ou gardé ailleurs, et les messages dans votre propre boîte, sont hors de notre portée.',
    first: 'Vous voudrez peut-être tout emporter d’abord :',
    now: 'Effacer pour toujours',
    gone: 'Cet envoi a été effacé',
    goneText: 'Il n’en reste ici que le code {code} et le moment de la remise.',
  },
  print: {
    open: 'Reçu à imprimer',
    title: 'Reçu',
    how: 'Imprimez cette page ou enregistrez-la en PDF. Une feuille A4 suffit presque toujours.',
    proves:
      'Il prouve que ces fichiers précisément, à l’octet près, ont été promis à cet appel à ce moment, et pour chacun quand il était ici en entier.',
    provesNot: 'Il ne prouve pas qui les a faits, qui les a envoyés, ni ce qui a été décidé.',
    check:
      'Pour le vérifier, portez le reçu signé (le fichier {file}) à {address}, ou à tout programme qui connaît JOSE. Un fichier en fait partie quand son SHA-256 est celui imprimé ici.',
    signed: 'Le reçu signé',
    issued: 'Imprimé depuis la page le',
  },
  look: {
    title: 'Comme le jury la verra',
    blind: 'Dans cet appel, le jury ne voit ni votre nom, ni votre contact, ni vos liens.',
    open: 'Dans cet appel, le jury voit aussi votre nom.',
    waiting: 'Il n’y a pas encore d’image.',
  },
  refusals: {
    'call-closed': {
      what: 'Le temps des changements a pris fin le {when}.',
      next: 'Ce que vous avez remis avant reste tel quel. Si quelque chose a échoué en route, écrivez à {contact}.',
    },
    withdrawn: {
      what: 'Cette affiche a été retirée.',
      next: 'C’est pour toujours. Tant que l’appel est ouvert, vous pouvez l’ajouter comme une nouvelle.',
    },
    decided: {
      what: 'Le jury a déjà décidé pour cette affiche.',
      next: 'Le fichier sur lequel on a décidé reste. Écrivez à {contact} si cela pose problème.',
    },
    'same-file': {
      what: 'C’est exactement le fichier qui est déjà ici.',
      next: 'Rien à envoyer. Choisissez-en un autre si vous pensiez à une version plus récente.',
    },
    'too-many-files': {
      what: 'Beaucoup de fichiers ont déjà été envoyés pour cette affiche.',
      next: 'Celui qui est ici reste. Réessayez dans quelques jours, ou écrivez à {contact}.',
    },
    'file-too-large': {
      what: 'Ce fichier est trop lourd pour l’appel : {megabytes} Mo au plus.',
      next: 'Exportez-en un plus léger.',
    },
    'too-many-works': {
      what: 'Toutes les places de cet envoi sont prises : {most} au plus.',
      next: 'Ce que vous avez écrit est toujours là. Retirez d’abord une autre affiche, ou remplacez-en une.',
    },
    'changed-meanwhile': {
      what: 'Entre-temps, cela a été changé dans une autre fenêtre.',
      next: 'Regardez ce qui est enregistré maintenant, puis réessayez.',
    },
    'key-reused': {
      what: 'Ce formulaire a déjà servi, pour un autre fichier.',
      next: 'L’affiche ajoutée alors est gardée. Appuyez encore une fois pour ajouter aussi celle-ci.',
    },
  },
}
