import type { problems as english } from '../en/problems.ts'
import type { Same } from '../i18n.ts'

export const problems: Same<typeof english> = {
  dns: 'Der Name des Servers ist nicht zu finden. Ist er richtig geschrieben?',
  connect: 'Der Server nimmt keine Verbindung an.',
  tls: 'Die verschlüsselte Verbindung kommt nicht zustande.',
  tls_expired: 'Das Zertifikat des Servers gilt heute nicht. Wer ihn betreibt, muss es erneuern.',
  tls_wrong_name:
    'Das Zertifikat des Servers gilt für einen anderen Namen. Stimmt die Adresse, etwa mit oder ohne „www“?',
  tls_untrusted: 'Für das Zertifikat des Servers bürgt niemand Bekanntes; vielleicht hat er es selbst unterschrieben.',
  reset: 'Der Server hat die Verbindung abgebrochen.',
  timeout: 'Der Server antwortet nicht rechtzeitig.',
  too_large: 'Die Antwort ist zu groß.',
  too_many_redirects: 'Die Adresse leitet zu oft weiter.',
  bad_encoding: 'Die Antwort lässt sich nicht entpacken.',
  bad_response: 'Die Antwort ist kein gültiges HTTP.',
  invalid_url: 'Das ist keine gültige Adresse.',
  refused_address: 'Die Adresse liegt in einem privaten Netz. Erlauben lässt sie sich mit ECHOLOT_ALLOW_NETWORKS.',
  refused_name: 'Der Name gehört zu einem privaten Netz. Erlauben lässt er sich mit ECHOLOT_ALLOW_NETWORKS.',
  refused_port: 'Dieser Port ist nicht erlaubt. Erlauben lässt er sich mit ECHOLOT_ALLOW_NETWORKS.',
  refused_protocol: 'Nur http und https sind erlaubt.',
  refused_downgrade: 'Der Server leitet von https auf ungeschütztes http weiter. Dorthin folgt Echolot nicht.',
  refused_credentials:
    'Der Server leitet auf eine Adresse mit Benutzer und Passwort weiter. Echolot schickt beides nur dorthin, wo es eingetragen ist.',
  not_a_feed: 'Die Antwort ist kein Feed, vielleicht eine gewöhnliche Webseite.',
  reading_too_long: 'Die Antwort ist nicht in vertretbarer Zeit zu lesen.',
  reading_too_heavy: 'Die Antwort zu lesen braucht zu viel Speicher.',
  reading_failed: 'Beim Lesen der Antwort ist Echolot ein eigener Fehler unterlaufen.',
  not_wordpress: 'Hier antwortet keine WordPress-Schnittstelle.',
  rest_blocked: 'Die WordPress-Schnittstelle ist gesperrt. Der Kommentar-Feed (/comments/feed/) geht vielleicht.',
  blocked:
    'Der Server verlangt den Nachweis, ein Mensch zu sein. Bitten Sie den Betreiber, Feedleser zuzulassen, oder versuchen Sie eine andere Kennung.',
  captcha: 'Der Server zeigt ein Captcha. Fragen Sie seltener, oder bitten Sie den Betreiber, Feedleser zuzulassen.',
  consent_page:
    'Statt des Feeds kommt eine Seite, die um Zustimmung zu Cookies bittet. Die Adresse des Feeds selbst braucht keine.',
  signed_in_only: 'Dieses Konto wird nur Leuten gezeigt, die bei Bluesky angemeldet sind. Sein Inhaber will es so.',
  login_wall:
    'Der Server will, dass sich jemand anmeldet. Nehmen Sie einen öffentlichen Feed oder eine Adresse mit Schlüssel oder Passwort.',
  parked_domain: 'Die Domain ist geparkt oder steht zum Verkauf. Der Feed ist anderswo: Suchen Sie seine neue Adresse.',
  json_error:
    'Der Server antwortet mit einer Fehlermeldung in JSON. Verlangt er einen Schlüssel, oder ist die Adresse eine andere?',
  empty_body: 'Der Server schickt eine leere Antwort. Ist das die Adresse des Feeds?',
  partial_answer: 'Der Server schickt nur einen Teil, obwohl nach allem gefragt war.',
  not_modified_unasked: 'Der Server sagt, es habe sich nichts geändert, obwohl nach allem gefragt war.',
  redirect_nowhere: 'Der Server schickt weiter, ohne zu sagen, wohin. Ist der Feed umgezogen?',
  unauthorized: 'Der Server verlangt ein Passwort. Es gehört in die Adresse: https://name:passwort@server/feed',
  forbidden: 'Der Server gibt das nicht heraus.',
  not_found: 'An dieser Adresse steht nichts. Ist sie umgezogen?',
  budget_spent: 'Was heute für das Lesen ausgegeben werden darf, ist ausgegeben; morgen geht es weiter.',
  throttled: 'Der Server bittet um Geduld.',
  gone: 'Der Server sagt, dass es diese Adresse nicht mehr gibt.',
  gone_once:
    'Der Server sagt, dass es diese Adresse nicht mehr gibt. Sagt er es in einem Tag noch einmal, pausiert die Quelle.',
  server_fault: 'Der Server hat selbst einen Fehler.',
  encoding_mismatch: 'Sie nennt eine andere Zeichencodierung, als ihre Bytes haben. Gelesen wurde, was sie sind.',
  bytes_unreadable: 'Manche Bytes sind keine Zeichen; an ihrer Stelle steht �.',
  feed_cut_off: 'Der Feed bricht vor seinem Ende ab. Gelesen ist, was ankam.',
  ids_changed:
    'Der Feed hat alle seine Kennungen auf einmal geändert. Bekannte Beiträge wurden an Link und Text wiedererkannt.',
  not_well_formed: 'Im XML passen Anfang und Ende nicht zusammen. Gelesen ist, was sich verstehen lässt.',
  entity_unresolved: 'Eine Abkürzung, die der Feed selbst erklärt, bleibt stehen, wie sie geschrieben ist.',
  date_unreadable: 'Ein Datum hat keine bekannte Form.',
  first_posts_only:
    'Dieses Forum zeigt nur die ersten Beiträge eines Themas: Neue Antworten erscheinen nie. Die Kategorie zu hören hilft.',
  date_ambiguous: 'Ein Datum wie 04/03/2025 kann zwei Tage meinen und bleibt deshalb offen.',
  item_unreadable: 'In der Liste steht etwas, das kein Eintrag ist.',
  link_unusable: 'Ein Link ist keine Webadresse.',
  not_understood: 'Die Adresse antwortet nicht so, wie diese Schnittstelle antworten sollte. Stimmt die Adresse?',
  posts_unreadable: 'Der Blog antwortet für seine Kommentare, nicht für seine Beiträge.',
  users_unreadable: 'Der Blog nennt seine Benutzer nicht. Die eigenen werden an den Namen erkannt, die sie zeigen.',
  posts_skipped: 'Es kam mehr, als auf einmal gelesen wird; das Älteste davon fehlt.',
  comments_skipped: 'Es kamen mehr Kommentare, als auf einmal gelesen werden; die ältesten davon fehlen.',
  reply_signed_out:
    'Dort ist niemand angemeldet, oder die Anmeldung gilt nicht mehr. Tragen Sie bei der Quelle ein neues Anwendungspasswort ein.',
  key_refused:
    'Der Schlüssel wird dort nicht angenommen. Legen Sie dort einen neuen an und tragen Sie ihn bei der Quelle ein.',
  reply_closed: 'Dort werden keine Kommentare mehr angenommen.',
  reply_forbidden: 'Dieser Benutzer darf dort nicht kommentieren.',
  reply_gone: 'Was beantwortet wird, steht nicht mehr an der Quelle.',
  reply_refused: 'Die Seite nimmt diese Antwort nicht an.',
  reply_hidden:
    'Die Seite sagt, dass sie diese Worte von uns schon hat, und zeigt sie nicht. Sehen Sie dort nach und halten Sie den Link fest.',
  reply_needs_https:
    'Die Quelle wird unverschlüsselt gefragt; ein Passwort könnte unterwegs mitgelesen werden. Geben Sie ihr die https-Adresse.',
  reply_unreadable: 'Die Seite antwortet in einer Form, die WordPress nicht kennt.',
  reply_unknown:
    'Ob die Antwort angekommen ist, weiß niemand, und dieser Kanal lässt sich nicht danach fragen. Sehen Sie dort nach: Steht sie da, halten Sie den Link fest; steht sie nicht da, senden Sie noch einmal.',
  comment_unreadable: 'Manche Kommentare haben eine Form, die WordPress nicht kennt.',
  no_address: 'Hier fehlt die Adresse. Gebraucht wird die eines Feeds, etwa https://blog.example/feed.',
  not_an_address: 'Das ist keine Webadresse. Gebraucht wird eine wie https://blog.example/feed.',
  not_web: 'Das ist keine Webadresse: Sie muss mit https:// oder http:// beginnen.',
  masked: 'Wo „…“ steht, ist ein Geheimnis verborgen. Gebraucht wird die ganze Adresse.',
  include: 'Hier wird eine andere Liste eingebunden, die Echolot nicht abruft. Sie lässt sich für sich importieren.',
}
